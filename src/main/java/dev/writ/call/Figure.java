package dev.writ.call;

/// What calls add up to, besides their time; all are counts.
public enum Figure {
    /// Walks that ended in a prompt that was not there before.
    PROMPTS_COMMITTED("PromptsCommitted"),
    /// Walks that ended in a draft that governance refused.
    PROMPTS_BLOCKED("PromptsBlocked"),
    /// Tokens of the texts that were committed, as the token budget counts them.
    PROMPT_TOKENS("PromptTokens"),
    /// Drafts that a clean-up removed.
    DRAFTS_REMOVED("DraftsRemoved"),
    /// Items that drafts of the workshop were tried on.
    TEST_ITEMS("TestItems");

    private final String metric;

    Figure(String metric) {
        this.metric = metric;
    }

    /// Its name among the metrics.
    public String metric() {
        return metric;
    }
}
