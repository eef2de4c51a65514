package dev.writ.finding;

import dev.writ.kernel.Listed;
import dev.writ.kernel.Paging;
import dev.writ.kernel.Query;
import dev.writ.kernel.Table;
import dev.writ.kernel.UseCase;
import dev.writ.project.AcrossProjects;
import dev.writ.project.ProjectName;
import jakarta.inject.Singleton;
import java.util.Optional;

/// The scans of a project, newest first, or of all projects, one after the other.
@Singleton
public class ListScans implements UseCase<ListScans.Input, Listed<Scan>> {

    public record Input(Optional<ProjectName> project, Paging paging) {}

    private static final AcrossProjects SCANS =
            new AcrossProjects(
                    "scans",
                    project -> Query.ofIndex(Scan.inProject(project), "SCAN#").newestFirst());

    private final Table table;

    public ListScans(Table table) {
        this.table = table;
    }

    @Override
    public Listed<Scan> run(Input input) {
        return SCANS.list(
                        table,
                        input.project(),
                        item -> Scan.TYPE.value(item).deletedAt().isEmpty(),
                        input.paging())
                .map(Scan.TYPE::value);
    }
}
