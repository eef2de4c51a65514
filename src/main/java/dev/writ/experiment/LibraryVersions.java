package dev.writ.experiment;

import dev.writ.kernel.Actor;
import dev.writ.library.Alias;
import dev.writ.library.KnownTemplates;
import dev.writ.library.MoveAlias;
import dev.writ.library.TemplateId;
import dev.writ.template.TemplateRef;
import jakarta.inject.Singleton;
import java.util.OptionalInt;

/// The versions of the library, promoted as everybody promotes them.
@Singleton
public class LibraryVersions implements Versions {

    private final KnownTemplates knownTemplates;
    private final MoveAlias moveAlias;

    public LibraryVersions(KnownTemplates knownTemplates, MoveAlias moveAlias) {
        this.knownTemplates = knownTemplates;
        this.moveAlias = moveAlias;
    }

    /// @throws dev.writ.kernel.Failed also for one that ships: no alias could point at it
    @Override
    public void need(TemplateRef version) {
        TemplateId.parse(version.name());
        knownTemplates.version(version);
    }

    @Override
    public void promote(TemplateRef version, String reason, Actor actor) {
        moveAlias.run(
                new MoveAlias.Input(
                        TemplateId.parse(version.name()),
                        Alias.PRODUCTION,
                        version.version(),
                        reason,
                        OptionalInt.empty(),
                        actor));
    }
}
