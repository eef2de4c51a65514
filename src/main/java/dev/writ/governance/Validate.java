package dev.writ.governance;

import dev.writ.draft.DraftFacts;
import dev.writ.governance.check.DataFences;
import dev.writ.governance.check.Judgement;
import dev.writ.governance.check.PromptCheck;
import dev.writ.governance.check.PromptFacts;
import dev.writ.kernel.Table;
import dev.writ.kernel.UseCase;
import dev.writ.library.KnownTemplates;
import dev.writ.project.FindSettings;
import dev.writ.project.ProjectName;
import dev.writ.template.RenderedText;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Stream;

/// Judges a rendered prompt by the rules on prompts. Writes nothing; a refusal is a value.
@Singleton
public class Validate implements UseCase<Validate.Input, Verdict> {

    public record Input(ProjectName project, DraftFacts draft, Governance governance) {}

    private final Table table;
    private final FindSettings findSettings;
    private final RuleBooks ruleBooks;
    private final RuleSets ruleSets;
    private final KnownTemplates knownTemplates;

    public Validate(
            Table table,
            FindSettings findSettings,
            RuleBooks ruleBooks,
            RuleSets ruleSets,
            KnownTemplates knownTemplates) {
        this.table = table;
        this.findSettings = findSettings;
        this.ruleBooks = ruleBooks;
        this.ruleSets = ruleSets;
        this.knownTemplates = knownTemplates;
    }

    @Override
    public Verdict run(Input input) {
        var embedded =
                EmbeddedRules.TYPE.need(table, EmbeddedRules.key(input.draft().id())).value();
        String sha = input.governance().text();
        RenderedText text = RenderedText.TYPE.need(table, RenderedText.key(sha)).value();
        var facts =
                new PromptFacts(
                        DataFences.of(text.text()),
                        knownTemplates.version(input.draft().template()),
                        verbatim(embedded),
                        text.sha256().equals(sha) && embedded.text().equals(sha),
                        embedded.tokens(),
                        embedded.leftOut(),
                        embedded.budget());
        List<Rule> rules = ruleBooks.of(findSettings.run(input.project()).value()).onPrompt();
        return Verdict.of(rules.stream().flatMap(rule -> violations(rule, facts)).toList());
    }

    /// Lines that must stand in the prompt word for word.
    private List<String> verbatim(EmbeddedRules embedded) {
        RuleSet set = ruleSets.set(embedded.ruleSet());
        return Stream.of(
                        set.rules().stream().map(EmbeddedRule::line),
                        set.safetyChecks().stream().map(Wording::line),
                        embedded.rollback().stream().map(Wording::line))
                .flatMap(lines -> lines)
                .toList();
    }

    private static Stream<Verdict.Violation> violations(Rule rule, PromptFacts facts) {
        if (!(rule.check().orElseThrow() instanceof PromptCheck check)) {
            return Stream.empty();
        }
        return switch (check.judge(facts)) {
            case Judgement.Kept kept -> Stream.empty();
            case Judgement.NotJudged unknown -> Stream.empty();
            case Judgement.Broken broken ->
                    broken.problems().stream().map(problem -> Verdict.Violation.of(rule, problem));
        };
    }
}
