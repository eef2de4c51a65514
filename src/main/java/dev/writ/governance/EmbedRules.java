package dev.writ.governance;

import dev.writ.draft.Draft;
import dev.writ.draft.DraftFacts;
import dev.writ.finding.Group;
import dev.writ.finding.GroupId;
import dev.writ.kernel.Table;
import dev.writ.kernel.UseCase;
import dev.writ.library.Features;
import dev.writ.library.KnownTemplates;
import dev.writ.project.FindSettings;
import dev.writ.project.ProjectName;
import dev.writ.project.ProjectSettings;
import dev.writ.template.InputSpec;
import dev.writ.template.KeptTemplates;
import dev.writ.template.RenderedText;
import dev.writ.template.Renderer;
import dev.writ.template.TemplateVersion;
import dev.writ.template.Templates;
import dev.writ.token.Budget;
import dev.writ.token.TokenCounter;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Puts rules, safety checks and rollback steps into a draft and renders its text.
///
/// The same draft under the same policy gives the same text; a repeated call writes nothing new.
@Singleton
public class EmbedRules implements UseCase<EmbedRules.Input, Governance> {

    public record Input(ProjectName project, GroupId group, DraftFacts draft) {}

    private final Table table;
    private final FindSettings findSettings;
    private final RuleBooks ruleBooks;
    private final RuleSets ruleSets;
    private final SafetyChecks safetyChecks;
    private final RollbackPlan rollbackPlan;
    private final Templates templates;
    private final KnownTemplates knownTemplates;
    private final KeptTemplates keptTemplates;
    private final FitBudget fitBudget;

    public EmbedRules(
            Table table,
            FindSettings findSettings,
            RuleBooks ruleBooks,
            RuleSets ruleSets,
            SafetyChecks safetyChecks,
            RollbackPlan rollbackPlan,
            Templates templates,
            KnownTemplates knownTemplates,
            KeptTemplates keptTemplates,
            Renderer renderer,
            TokenCounter tokens) {
        this.table = table;
        this.findSettings = findSettings;
        this.ruleBooks = ruleBooks;
        this.ruleSets = ruleSets;
        this.safetyChecks = safetyChecks;
        this.rollbackPlan = rollbackPlan;
        this.templates = templates;
        this.knownTemplates = knownTemplates;
        this.keptTemplates = keptTemplates;
        this.fitBudget = new FitBudget(renderer, tokens);
    }

    @Override
    public Governance run(Input input) {
        Draft draft = Draft.TYPE.need(table, Draft.key(input.draft().id())).value();
        Group group = Group.TYPE.need(table, Group.key(input.group())).value();
        ProjectSettings settings = findSettings.run(input.project()).value();
        RuleBook book = ruleBooks.of(settings);
        Parts parts = parts(Situation.of(draft, group), book);
        ruleSets.keep(parts.set());
        return render(draft, parts, book.hash(), Budget.of(settings.fields()));
    }

    /// The text of the same draft by the rules, settings and template that hold today. Writes
    /// nothing.
    ///
    /// @throws dev.writ.kernel.Failed when the draft's group is gone, or the template that holds
    ///     today needs inputs that the draft has not
    public String today(Draft draft) {
        Group group = Group.TYPE.need(table, Group.key(draft.group())).value();
        ProjectSettings settings = findSettings.run(draft.project()).value();
        Parts parts = parts(Situation.of(draft, group), ruleBooks.of(settings));
        TemplateVersion template =
                templates.supplemented(held(draft, group, settings), draft.inputs());
        return fitBudget
                .fit(
                        template,
                        inputs(template, draft, parts.set(), parts.rollback()),
                        Budget.of(settings.fields()))
                .text();
    }

    /// The version that holds today of the draft's template; its own when none does.
    private TemplateVersion held(Draft draft, Group group, ProjectSettings settings) {
        return knownTemplates
                .named(
                        KnownTemplates.name(draft.template()),
                        draft.project(),
                        Features.of(settings.fields(), group.path()),
                        settings.fields(),
                        Optional.of(group.id().value()))
                .orElseGet(() -> knownTemplates.version(draft.template()));
    }

    private Parts parts(Situation situation, RuleBook book) {
        List<Rule> rules = book.relevant(situation);
        return new Parts(
                RuleSet.of(
                        rules.stream().map(EmbeddedRule::of).toList(),
                        safetyChecks.of(situation, rules)),
                rollbackPlan.of(situation),
                situation.paths());
    }

    private record Parts(RuleSet set, List<Wording> rollback, List<String> scope) {}

    private Governance render(Draft draft, Parts parts, String policy, Budget budget) {
        var template =
                templates.supplemented(knownTemplates.version(draft.template()), draft.inputs());
        var fitted =
                fitBudget.fit(
                        template, inputs(template, draft, parts.set(), parts.rollback()), budget);
        RenderedText text = RenderedText.of(fitted.text());
        var embedded =
                new EmbeddedRules(
                        draft.id(),
                        parts.scope(),
                        policy,
                        parts.set().hash(),
                        parts.set().rules().stream().map(EmbeddedRule::id).toList(),
                        parts.set().safetyChecks().stream().map(Wording::id).toList(),
                        parts.rollback(),
                        text.sha256(),
                        fitted.tokens(),
                        fitted.leftOut(),
                        budget,
                        Optional.of(keptTemplates.keep(template)));
        table.write(List.of(RenderedText.TYPE.put(text), EmbeddedRules.TYPE.put(embedded)));
        return embedded.facts();
    }

    /// What the template is filled with: of all that is known, what it declares.
    static Map<String, Object> inputs(
            TemplateVersion template, Draft draft, RuleSet set, List<Wording> rollback) {
        Map<String, Object> inputs = known(draft, set, rollback);
        inputs.keySet().retainAll(template.inputs().stream().map(InputSpec::name).toList());
        return inputs;
    }

    /// All that is known, whichever template it is for.
    static Map<String, Object> known(Draft draft, RuleSet set, List<Wording> rollback) {
        var inputs = new LinkedHashMap<String, Object>(draft.inputs().values());
        inputs.put("governance_rules", set.rules().stream().map(EmbeddedRule::input).toList());
        inputs.put("safety_checks", set.safetyChecks().stream().map(Wording::input).toList());
        inputs.put("rollback_procedures", rollback.stream().map(Wording::input).toList());
        return inputs;
    }
}
