package dev.writ.finding;

import dev.writ.kernel.Actor;
import dev.writ.project.ProjectName;
import java.util.List;

/// Is told of the findings that a report calls accepted, with the reasons that it gives.
@FunctionalInterface
public interface Proposals {

    /// Nobody wants to know.
    Proposals NONE = (project, proposed, actor) -> {};

    /// One finding that should be accepted.
    ///
    /// @param reason the analyzer's words, at most {@link Clip#MESSAGE} characters. Hostile text
    record Proposal(FindingId finding, String reason) {}

    /// Repeated, it has the effect of once.
    ///
    /// @param actor who imports the report
    void propose(ProjectName project, List<Proposal> proposed, Actor actor);
}
