package dev.writ.project;

import dev.writ.kernel.Stored;
import dev.writ.kernel.Table;
import dev.writ.kernel.UseCase;
import jakarta.inject.Singleton;

/// The settings of a project; those of one that sets nothing are empty, in version 0.
@Singleton
public class FindSettings implements UseCase<ProjectName, Stored<ProjectSettings>> {

    private final Table table;

    public FindSettings(Table table) {
        this.table = table;
    }

    @Override
    public Stored<ProjectSettings> run(ProjectName project) {
        return ProjectSettings.TYPE
                .find(table, ProjectSettings.key(project))
                .orElseGet(() -> new Stored<>(ProjectSettings.none(project), 0));
    }
}
