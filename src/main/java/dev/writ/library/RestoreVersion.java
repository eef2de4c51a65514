package dev.writ.library;

import dev.writ.kernel.Actor;
import dev.writ.kernel.UseCase;
import jakarta.inject.Singleton;
import java.util.OptionalInt;

/// Makes an old text the newest version; nothing of the history changes.
@Singleton
public class RestoreVersion implements UseCase<RestoreVersion.Input, Kept> {

    /// @param expected the latest version as the caller knows it
    public record Input(TemplateId id, int version, OptionalInt expected, Actor actor) {}

    private final Heads heads;
    private final AddVersion addVersion;

    public RestoreVersion(Heads heads, AddVersion addVersion) {
        this.heads = heads;
        this.addVersion = addVersion;
    }

    @Override
    public Kept run(Input input) {
        heads.need(input.id());
        Version old = heads.version(input.id(), input.version());
        return addVersion.run(
                new AddVersion.Input(
                        input.id(),
                        Wording.of(old.text()),
                        "Restores version " + input.version(),
                        old.cases(),
                        input.expected(),
                        input.actor()));
    }
}
