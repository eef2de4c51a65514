package dev.writ.execution;

import com.fasterxml.jackson.annotation.JsonProperty;

/// Why a change was turned down: the 14 reasons in 4 groups that a study of rejected fixes found
/// (arXiv 2606.13468, from 306 pull requests of agents).
public enum Rejection {
    @JsonProperty("inactivity")
    INACTIVITY(Group.RELEVANCE),
    @JsonProperty("superseded")
    SUPERSEDED(Group.RELEVANCE),
    @JsonProperty("low-priority")
    LOW_PRIORITY(Group.RELEVANCE),
    @JsonProperty("architecture-change")
    ARCHITECTURE_CHANGE(Group.RELEVANCE),
    @JsonProperty("test-change")
    TEST_CHANGE(Group.RELEVANCE),
    @JsonProperty("incorrect-fix")
    INCORRECT_FIX(Group.IMPLEMENTATION),
    @JsonProperty("wrong-approach")
    WRONG_APPROACH(Group.IMPLEMENTATION),
    @JsonProperty("ambiguity")
    AMBIGUITY(Group.IMPLEMENTATION),
    @JsonProperty("insufficient")
    INSUFFICIENT(Group.IMPLEMENTATION),
    @JsonProperty("wrong-repository")
    WRONG_REPOSITORY(Group.IMPLEMENTATION),
    @JsonProperty("agent-failure")
    AGENT_FAILURE(Group.PROVIDER),
    @JsonProperty("rate-limit")
    RATE_LIMIT(Group.PROVIDER),
    @JsonProperty("ci-failure")
    CI_FAILURE(Group.TECHNICAL),
    @JsonProperty("breaking-change")
    BREAKING_CHANGE(Group.TECHNICAL);

    /// What kind of reason it is.
    public enum Group {
        /// The fix is not wanted, or not any more.
        @JsonProperty("relevance")
        RELEVANCE,
        /// The fix is not right.
        @JsonProperty("implementation")
        IMPLEMENTATION,
        /// The agent did not deliver.
        @JsonProperty("provider")
        PROVIDER,
        /// The fix does not get through.
        @JsonProperty("technical")
        TECHNICAL
    }

    private final Group group;

    Rejection(Group group) {
        this.group = group;
    }

    public Group group() {
        return group;
    }
}
