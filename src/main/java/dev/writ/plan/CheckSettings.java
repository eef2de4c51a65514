package dev.writ.plan;

import dev.writ.draft.Customize;
import dev.writ.governance.RuleBooks;
import dev.writ.library.TemplateSettings;
import dev.writ.project.ProjectSettings;
import dev.writ.template.Personas;
import dev.writ.template.RouteFinding;
import dev.writ.token.Budget;
import dev.writ.waiver.Term;
import jakarta.inject.Singleton;

/// Asks each feature whether it understands its part of a project's settings, before anything is
/// stored.
@Singleton
public class CheckSettings {

    private final RuleBooks ruleBooks;
    private final RouteFinding routeFinding;
    private final Customize customize;
    private final Personas personas;

    public CheckSettings(
            RuleBooks ruleBooks,
            RouteFinding routeFinding,
            Customize customize,
            Personas personas) {
        this.ruleBooks = ruleBooks;
        this.routeFinding = routeFinding;
        this.customize = customize;
        this.personas = personas;
    }

    /// @throws dev.writ.kernel.Failed naming file, field and remedy
    void check(ProjectSettings settings) {
        ruleBooks.of(settings);
        routeFinding.check(settings.fields());
        TemplateSettings.check(settings.fields(), personas);
        customize.check(settings);
        Budget.of(settings.fields());
        settings.fields().optionalChild("verify");
        Term.of(settings.fields());
    }
}
