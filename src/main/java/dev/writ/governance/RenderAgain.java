package dev.writ.governance;

import dev.writ.draft.Draft;
import dev.writ.library.KnownTemplates;
import dev.writ.template.KeptRenderer;
import dev.writ.template.KeptTemplate;
import dev.writ.template.KeptTemplates;
import dev.writ.template.Templates;
import jakarta.inject.Singleton;
import java.util.Optional;

/// Renders a draft's text again from what was stored when rules were embedded into it.
@Singleton
public class RenderAgain {

    private final RuleSets ruleSets;
    private final Templates templates;
    private final KnownTemplates knownTemplates;
    private final KeptTemplates keptTemplates;
    private final KeptRenderer renderer;

    public RenderAgain(
            RuleSets ruleSets,
            Templates templates,
            KnownTemplates knownTemplates,
            KeptTemplates keptTemplates,
            KeptRenderer renderer) {
        this.ruleSets = ruleSets;
        this.templates = templates;
        this.knownTemplates = knownTemplates;
        this.keptTemplates = keptTemplates;
        this.renderer = renderer;
    }

    /// @param note what another template than the kept one was used for; empty when it was the kept
    public record Text(String text, Optional<String> note) {}

    /// @throws dev.writ.kernel.Failed when rules or template are gone, or the template cannot be
    ///     filled
    public Text of(Draft draft, EmbeddedRules embedded) {
        Optional<KeptTemplate> kept = embedded.template().flatMap(keptTemplates::find);
        KeptTemplate template = kept.orElseGet(() -> shipped(draft));
        var inputs =
                EmbedRules.inputs(
                        template.version(),
                        draft,
                        ruleSets.set(embedded.ruleSet()),
                        embedded.rollback());
        String text = renderer.render(template, FitBudget.reduced(inputs, embedded.leftOut()));
        Optional<String> note =
                kept.isPresent() ? Optional.empty() : Optional.of(note(embedded, template));
        return new Text(text, note);
    }

    private KeptTemplate shipped(Draft draft) {
        return keptTemplates.shipped(
                templates.supplemented(knownTemplates.version(draft.template()), draft.inputs()));
    }

    private static String note(EmbeddedRules embedded, KeptTemplate shipped) {
        String how =
                embedded.template().isEmpty()
                        ? "it is not known whether it has changed"
                        : embedded.template().get().equals(shipped.version().hash())
                                ? "it has not changed"
                                : "it has changed since";
        return "The template was not kept with the prompt; the one that ships as "
                + shipped.version().ref()
                + " was used, and "
                + how;
    }
}
