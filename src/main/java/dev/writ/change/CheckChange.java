package dev.writ.change;

import dev.writ.audit.Event;
import dev.writ.diff.Commit;
import dev.writ.diff.Diff;
import dev.writ.diff.FileDiff;
import dev.writ.diff.ReadDiff;
import dev.writ.diff.Rehearsal;
import dev.writ.diff.RehearseRollback;
import dev.writ.finding.CompareReports;
import dev.writ.finding.FindingId;
import dev.writ.governance.EmbeddedRule;
import dev.writ.governance.Judged;
import dev.writ.governance.Rule;
import dev.writ.governance.RuleBook;
import dev.writ.governance.RuleBooks;
import dev.writ.governance.RuleSets;
import dev.writ.governance.Verdict;
import dev.writ.governance.check.Change;
import dev.writ.kernel.Actor;
import dev.writ.kernel.Fields;
import dev.writ.kernel.Table;
import dev.writ.kernel.UseCase;
import dev.writ.project.FindSettings;
import dev.writ.project.ProjectName;
import dev.writ.project.ProjectSettings;
import dev.writ.prompt.Prompt;
import dev.writ.prompt.PromptId;
import dev.writ.waiver.Waivers;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Judges a change by the rules of a prompt, or by all rules that may hold for its files.
///
/// With a prompt the rules are those that its text names, as the policy has them today, and those
/// that no project may switch off; the result is kept. Without one nothing is written. The same
/// change gives the same result, under the same id.
@Singleton
public class CheckChange implements UseCase<CheckChange.Input, CheckedChange> {

    /// @param project whose settings and waivers hold; that of the prompt when there is one. With
    ///     neither the shipped rules hold, and nothing is waived
    /// @param settings read from the code under check, in place of those of the table
    public record Input(
            Optional<ProjectName> project,
            Optional<PromptId> prompt,
            Submission submission,
            Trees trees,
            Optional<ProjectSettings> settings,
            Actor actor) {}

    private final Table table;
    private final FindSettings findSettings;
    private final RuleBooks ruleBooks;
    private final RuleSets ruleSets;
    private final Waivers waivers;
    private final ReadSubmission readSubmission;
    private final RehearseRollback rehearseRollback;
    private final Compare compare;
    private final Clock clock;

    public CheckChange(
            Table table,
            FindSettings findSettings,
            RuleBooks ruleBooks,
            RuleSets ruleSets,
            Waivers waivers,
            ReadDiff readDiff,
            RehearseRollback rehearseRollback,
            CompareReports compareReports,
            Clock clock) {
        this.table = table;
        this.findSettings = findSettings;
        this.ruleBooks = ruleBooks;
        this.ruleSets = ruleSets;
        this.waivers = waivers;
        this.readSubmission = new ReadSubmission(readDiff);
        this.rehearseRollback = rehearseRollback;
        this.compare = new Compare(compareReports);
        this.clock = clock;
    }

    /// @throws dev.writ.kernel.Failed when the diff, a report or a figure cannot be read, or there
    ///     is no such prompt or persona
    @Override
    public CheckedChange run(Input input) {
        input.submission().persona().ifPresent(ruleBooks::checkPersona);
        Diff diff = readSubmission.diff(input.submission());
        Optional<Prompt> prompt =
                input.prompt().map(id -> Prompt.TYPE.need(table, Prompt.key(id)).value());
        Optional<ProjectName> project = prompt.map(Prompt::project).or(input::project);
        Facts facts = facts(input, project, prompt, diff);
        RuleBook book =
                input.settings()
                        .or(() -> project.map(each -> findSettings.run(each).value()))
                        .map(ruleBooks::of)
                        .orElseGet(ruleBooks::shipped);
        Judged judged = Judged.of(rules(book, prompt, input, diff), facts.change());
        var violations = Violations.of(judged.violations(), project.map(waivers::active));
        RulesJudged rules = rules(book, judged, violations, prompt);
        var kept = new Kept(input.actor(), clock.instant());
        CheckedChange checked =
                CheckedChange.identified(
                        id ->
                                new CheckedChange(
                                        id,
                                        project,
                                        prompt.map(Prompt::id),
                                        diff.sha256(),
                                        decision(violations.verdict(), prompt, judged),
                                        violations.verdict(),
                                        violations.waived(),
                                        violations.leftOut(),
                                        rules,
                                        rules.compliance(),
                                        Size.of(facts.change()),
                                        facts.change().numbers(),
                                        facts.change().rehearsal().map(CheckChange::word),
                                        facts.compared(),
                                        prompt.map(any -> kept)));
        return prompt.map(each -> keep(checked, each, kept)).orElse(checked);
    }

    /// What checks are told, and what is kept of analyses.
    private record Facts(Change change, Optional<Compared> compared) {}

    private Facts facts(
            Input input, Optional<ProjectName> project, Optional<Prompt> prompt, Diff diff) {
        Set<FindingId> findings = Set.copyOf(prompt.map(Prompt::findings).orElse(List.of()));
        Trees trees = input.trees().or(input.submission(), diff);
        var compared = compare.of(project, input.submission(), trees, diff, findings);
        var change =
                new Change(
                        FactsOfDiff.files(diff),
                        input.submission().figures().orElse(Map.of()),
                        prompt.map(each -> each.embedded().scope()).orElse(List.of()),
                        messages(input.submission(), diff),
                        rehearsed(diff, trees),
                        compared.flatMap(Compare.Result::facts));
        return new Facts(change, compared.map(Compare.Result::kept));
    }

    /// Empty when nobody could try.
    private Optional<Change.Rehearsal> rehearsed(Diff diff, Trees trees) {
        return switch (rehearseRollback.rehearse(diff, trees.after(), trees.before())) {
            case Rehearsal.Clean clean -> Optional.of(Change.Rehearsal.CLEAN);
            case Rehearsal.Broken(String reason) ->
                    Optional.of(new Change.Rehearsal(Optional.of(reason)));
            case Rehearsal.Unknown unknown ->
                    diff.canBeReversed()
                            ? Optional.empty()
                            : Optional.of(new Change.Rehearsal(Optional.of(unknown.missing())));
        };
    }

    private static List<String> messages(Submission submission, Diff diff) {
        return submission
                .messages()
                .orElseGet(() -> diff.commits().stream().map(Commit::message).toList());
    }

    private static List<Rule> rules(
            RuleBook book, Optional<Prompt> prompt, Input input, Diff diff) {
        return prompt.map(each -> book.onChange(each.embedded().rules()))
                .orElseGet(
                        () ->
                                book.onChange(
                                        diff.files().stream().map(FileDiff::path).toList(),
                                        input.submission().persona().stream().toList()));
    }

    private RulesJudged rules(
            RuleBook book, Judged judged, Violations violations, Optional<Prompt> prompt) {
        List<String> waived = violations.waivedOf(judged.broken());
        var embedded =
                prompt.map(each -> ruleSets.set(each.embedded().ruleSet()).rules())
                        .orElse(List.of());
        return new RulesJudged(
                book.hash(),
                judged.kept(),
                judged.broken().stream().filter(rule -> !waived.contains(rule)).toList(),
                waived,
                judged.unjudged(),
                judged.advisory(),
                embedded.stream()
                        .filter(each -> hash(book, each).filter(each.hash()::equals).isEmpty())
                        .map(EmbeddedRule::id)
                        .filter(id -> book.rule(id).isPresent())
                        .toList(),
                embedded.stream()
                        .map(EmbeddedRule::id)
                        .filter(id -> book.rule(id).isEmpty())
                        .toList());
    }

    /// A prompt is a contract: what it demands with force and nobody can tell of is for a person to
    /// decide.
    private static Decision decision(Verdict verdict, Optional<Prompt> prompt, Judged judged) {
        boolean unknown =
                prompt.isPresent()
                        && judged.unjudged().stream()
                                .anyMatch(each -> each.severity() == Verdict.Severity.BLOCK);
        return switch (verdict.status()) {
            case BLOCKED -> Decision.BLOCKED;
            case WARNED -> Decision.NEEDS_APPROVAL;
            case PASSED -> unknown ? Decision.NEEDS_APPROVAL : Decision.PASSED;
        };
    }

    private static String word(Change.Rehearsal rehearsal) {
        return rehearsal.problem().orElse(CheckedChange.CLEAN);
    }

    private static Optional<String> hash(RuleBook book, EmbeddedRule embedded) {
        return book.rule(embedded.id()).map(Rule::hash);
    }

    /// Refused when the same result is there already: then that one is answered.
    private CheckedChange keep(CheckedChange checked, Prompt prompt, Kept kept) {
        var event =
                new Event(
                        Event.Kind.CHANGE_CHECKED,
                        kept.at(),
                        kept.actor(),
                        prompt.scan().value(),
                        checked.id().value(),
                        Fields.builder()
                                .put("prompt", prompt.id().value())
                                .put("diff", checked.diff())
                                .put("decision", checked.decision())
                                .build());
        table.write(List.of(CheckedChange.TYPE.create(checked), Event.TYPE.create(event)));
        return CheckedChange.TYPE.need(table, CheckedChange.key(checked.id())).value();
    }
}
