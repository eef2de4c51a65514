package dev.writ.plan;

import dev.writ.execution.Tracking;
import dev.writ.finding.ScanId;
import java.util.Optional;

/// How far a scan is: the making of its prompts, and what agents did with them.
///
/// @param planning empty when its prompts were made by `writ plan`, or not at all
public record Progress(ScanId scan, Optional<Planning> planning, Tracking tracking) {

    /// Nothing more will change by itself.
    public boolean settled() {
        return planning.stream().noneMatch(each -> each.state() == Planning.State.RUNNING);
    }
}
