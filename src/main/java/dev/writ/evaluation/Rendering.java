package dev.writ.evaluation;

import dev.writ.kernel.Fields;
import dev.writ.template.Renderer;
import dev.writ.template.TemplateRef;
import dev.writ.template.TemplateVersion;
import dev.writ.template.Templates;
import jakarta.inject.Singleton;

/// Finds a version of a template and fills it.
@Singleton
public class Rendering {

    private final Templates templates;
    private final Renderer renderer;

    public Rendering(Templates templates, Renderer renderer) {
        this.templates = templates;
        this.renderer = renderer;
    }

    /// @throws dev.writ.kernel.Failed when there is no such version
    TemplateVersion version(TemplateRef ref) {
        return templates.version(ref);
    }

    /// @throws dev.writ.kernel.Failed when an input is missing or unknown
    String text(TemplateVersion version, Fields inputs) {
        return renderer.render(templates.supplemented(version, inputs), inputs.values());
    }
}
