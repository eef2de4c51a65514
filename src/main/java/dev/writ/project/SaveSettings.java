package dev.writ.project;

import dev.writ.audit.Event;
import dev.writ.kernel.Action;
import dev.writ.kernel.Actor;
import dev.writ.kernel.Failed;
import dev.writ.kernel.Failure;
import dev.writ.kernel.Fields;
import dev.writ.kernel.Hash;
import dev.writ.kernel.Stored;
import dev.writ.kernel.Table;
import dev.writ.kernel.TryAgain;
import dev.writ.kernel.UseCase;
import dev.writ.kernel.Yaml;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// Keeps the settings of a project, as its `writ.yaml` has them; the chain reads them from the
/// table. A change is an event of the project's trail; the same again is none.
@Singleton
public class SaveSettings implements UseCase<SaveSettings.Input, Stored<ProjectSettings>> {

    /// What is to be kept.
    ///
    /// @param settings as {@link #read} gave them
    /// @param ifVersion only over this version; 0 is that of a project that sets nothing
    public record Input(ProjectSettings settings, OptionalLong ifVersion, Actor actor) {}

    /// What somebody wrote.
    ///
    /// @param where the file's name, for messages
    /// @param text YAML or JSON; unknown top-level fields are refused
    public record Text(ProjectName project, String where, String text) {}

    private final Table table;
    private final Yaml yaml;
    private final Clock clock;

    public SaveSettings(Table table, Yaml yaml, Clock clock) {
        this.table = table;
        this.yaml = yaml;
        this.clock = clock;
    }

    /// Reads without keeping.
    ///
    /// @throws Failed naming place and field
    public ProjectSettings read(Text input) {
        var fields =
                yaml.read(input.where(), input.text())
                        .only(
                                "policy",
                                "tokens",
                                "inputs",
                                "features",
                                "routing",
                                "verify",
                                "waivers",
                                "templates");
        return new ProjectSettings(input.project(), Hash.sha256(input.text()), fields);
    }

    @Override
    public Stored<ProjectSettings> run(Input input) {
        ProjectSettings settings = input.settings();
        var before = ProjectSettings.TYPE.find(table, ProjectSettings.key(settings.project()));
        long version = before.map(Stored::version).orElse(0L);
        if (input.ifVersion().orElse(version) != version) {
            throw new Failed(changed(settings.project()));
        }
        if (before.filter(old -> old.value().hash().equals(settings.hash())).isPresent()) {
            return before.get();
        }
        var written =
                table.write(
                        List.of(
                                put(before, settings),
                                Event.TYPE.create(event(settings, input.actor()))));
        if (!written.done()) {
            throw new TryAgain(changed(settings.project()));
        }
        return new Stored<>(settings, version + 1);
    }

    private static Action put(Optional<Stored<ProjectSettings>> before, ProjectSettings settings) {
        return before.map(old -> ProjectSettings.TYPE.replace(old, settings))
                .orElseGet(() -> ProjectSettings.TYPE.create(settings));
    }

    private Event event(ProjectSettings settings, Actor actor) {
        return new Event(
                Event.Kind.SETTINGS_CHANGED,
                clock.instant(),
                actor,
                settings.project().value(),
                settings.project().value(),
                Fields.builder()
                        .put("hash", settings.hash())
                        .put("fields", settings.fields().values().keySet())
                        .build());
    }

    private static Failure changed(ProjectName project) {
        return new Failure.Conflict(
                Failure.Code.CONFLICT,
                "The settings of " + project + " have changed since they were read",
                "Read them again and decide anew");
    }
}
