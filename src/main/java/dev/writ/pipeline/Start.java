package dev.writ.pipeline;

import dev.writ.finding.FindingId;
import dev.writ.finding.Group;
import dev.writ.finding.GroupId;
import dev.writ.finding.ScanId;
import dev.writ.project.ProjectName;
import java.util.List;

/// The document at the start of the walk.
public record Start(ScanId scan, ProjectName project, GroupId group, List<FindingId> findings) {

    public static Start of(Group group) {
        return new Start(group.scan(), group.project(), group.id(), group.findings());
    }
}
