package dev.writ.project;

import dev.writ.kernel.Hash;
import dev.writ.kernel.Table;
import dev.writ.kernel.UseCase;
import dev.writ.kernel.Yaml;
import jakarta.inject.Singleton;

/// Keeps the text of a project's `writ.yaml`; the chain reads it from the table.
@Singleton
public class SaveSettings implements UseCase<SaveSettings.Input, ProjectSettings> {

    /// @param where the file's name, for messages
    /// @param text YAML; unknown top-level fields are refused
    public record Input(ProjectName project, String where, String text) {}

    private final Table table;
    private final Yaml yaml;

    public SaveSettings(Table table, Yaml yaml) {
        this.table = table;
        this.yaml = yaml;
    }

    @Override
    public ProjectSettings run(Input input) {
        ProjectSettings settings = read(input);
        save(settings);
        return settings;
    }

    /// Reads without keeping.
    public ProjectSettings read(Input input) {
        var fields =
                yaml.read(input.where(), input.text())
                        .only("policy", "tokens", "inputs", "features", "routing", "verify");
        return new ProjectSettings(input.project(), Hash.sha256(input.text()), fields);
    }

    public void save(ProjectSettings settings) {
        table.write(ProjectSettings.TYPE.put(settings));
    }
}
