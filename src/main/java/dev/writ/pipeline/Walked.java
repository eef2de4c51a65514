package dev.writ.pipeline;

import dev.writ.draft.DraftFacts;
import dev.writ.execution.Recorded;
import dev.writ.finding.GroupId;
import dev.writ.governance.Governance;
import dev.writ.governance.Verdict;
import dev.writ.prompt.Commit;
import java.util.Optional;

/// The document at the end of the walk of one group: a field for each step that was reached.
public record Walked(
        GroupId group,
        Optional<DraftFacts> draft,
        Optional<Governance> governance,
        Optional<Verdict> verdict,
        Optional<Commit> commit,
        Recorded execution) {}
