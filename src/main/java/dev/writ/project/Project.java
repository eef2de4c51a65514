package dev.writ.project;

import dev.writ.kernel.Fields;
import dev.writ.kernel.ItemType;
import dev.writ.kernel.Key;
import dev.writ.kernel.Query;

/// That there is a project: what a list over all projects walks along.
public record Project(ProjectName name) {

    private static final String PARTITION = "PROJECTS";

    public static final ItemType<Project> TYPE =
            ItemType.of("project", Project::key, Project::write, Project::read);

    /// All projects, by name.
    public static Query all() {
        return Query.of(PARTITION, "");
    }

    private Key key() {
        return new Key(PARTITION, name.value());
    }

    private Fields write() {
        return Fields.builder().put("name", name.value()).build();
    }

    private static Project read(Fields fields) {
        return new Project(new ProjectName(fields.text("name")));
    }
}
