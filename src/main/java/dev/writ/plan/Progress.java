package dev.writ.plan;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.writ.execution.Tracking;
import dev.writ.finding.ScanId;
import java.util.Optional;

/// How far a scan is: the making of its prompts, and what agents did with them.
///
/// @param planning empty when its prompts were made by `writ plan`, or not at all
public record Progress(ScanId scan, Optional<Planning> planning, Tracking tracking) {

    /// Prompts were made, none is being made, and every one has ended.
    @JsonIgnore
    public boolean isDone() {
        boolean begun = planning.isPresent() || tracking.walks() > 0;
        boolean making = planning.stream().anyMatch(each -> each.state() == Planning.State.RUNNING);
        return begun && !making && tracking.pendingPrompts() + tracking.executingPrompts() == 0;
    }
}
