package dev.writ.evaluation;

import dev.writ.kernel.Fields;
import dev.writ.library.KnownTemplates;
import dev.writ.template.InputSpec;
import dev.writ.template.Renderer;
import dev.writ.template.TemplateRef;
import dev.writ.template.TemplateVersion;
import dev.writ.template.Templates;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;

/// Finds a version of a template and fills it.
@Singleton
public class Rendering {

    private final KnownTemplates knownTemplates;
    private final Templates templates;
    private final Renderer renderer;

    public Rendering(KnownTemplates knownTemplates, Templates templates, Renderer renderer) {
        this.knownTemplates = knownTemplates;
        this.templates = templates;
        this.renderer = renderer;
    }

    /// @throws dev.writ.kernel.Failed when there is no such version
    TemplateVersion version(TemplateRef ref) {
        return knownTemplates.version(ref);
    }

    /// Inputs that the template does not know are left out: items come from other templates too.
    ///
    /// @throws dev.writ.kernel.Failed when an input is missing
    String text(TemplateVersion version, Fields inputs) {
        TemplateVersion whole = templates.supplemented(version, inputs);
        var known = new LinkedHashMap<>(inputs.values());
        known.keySet().retainAll(whole.inputs().stream().map(InputSpec::name).toList());
        return renderer.render(whole, known);
    }
}
