package dev.writ.project;

import dev.writ.kernel.Stored;
import dev.writ.kernel.Table;
import dev.writ.kernel.UseCase;
import jakarta.inject.Singleton;

/// The settings of a project; those of one that sets nothing are empty.
@Singleton
public class FindSettings implements UseCase<ProjectName, ProjectSettings> {

    private final Table table;

    public FindSettings(Table table) {
        this.table = table;
    }

    @Override
    public ProjectSettings run(ProjectName project) {
        return ProjectSettings.TYPE
                .find(table, ProjectSettings.key(project))
                .map(Stored::value)
                .orElseGet(() -> ProjectSettings.none(project));
    }
}
