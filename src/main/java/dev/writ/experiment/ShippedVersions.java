package dev.writ.experiment;

import dev.writ.kernel.Actor;
import dev.writ.kernel.Failed;
import dev.writ.kernel.Failure;
import dev.writ.template.TemplateRef;
import dev.writ.template.Templates;
import jakarta.inject.Singleton;

/// The versions that ship; no alias points at them.
@Singleton
public class ShippedVersions implements Versions {

    private final Templates templates;

    public ShippedVersions(Templates templates) {
        this.templates = templates;
    }

    @Override
    public void need(TemplateRef version) {
        templates.version(version);
    }

    @Override
    public void promote(TemplateRef version, String reason, Actor actor) {
        throw new Failed(
                new Failure.Conflict(
                        Failure.Code.INVALID_STATE,
                        "Template " + version + " ships with Writ and has no alias",
                        "Clone it into the library"));
    }
}
