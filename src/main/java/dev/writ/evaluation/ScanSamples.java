package dev.writ.evaluation;

import dev.writ.finding.ScanId;
import dev.writ.project.ProjectName;
import java.util.List;

/// What a scan's prompts were filled with. Implemented where prompts are known.
public interface ScanSamples {

    /// @throws dev.writ.kernel.Failed when there is no such scan
    ProjectName project(ScanId scan);

    /// Those to act on first, in front; each called by its draft.
    List<Sample> of(ScanId scan, int limit);
}
