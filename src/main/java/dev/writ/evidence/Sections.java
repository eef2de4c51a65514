package dev.writ.evidence;

import dev.writ.change.CheckedChange;
import dev.writ.draft.Draft;
import dev.writ.execution.Execution;
import dev.writ.finding.FindFinding;
import dev.writ.finding.ListFindings;
import dev.writ.finding.Occurrence;
import dev.writ.finding.Scan;
import dev.writ.governance.RuleSets;
import dev.writ.kernel.Item;
import dev.writ.kernel.Table;
import dev.writ.prompt.Prompt;
import dev.writ.waiver.Active;
import dev.writ.waiver.Waiver;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// Gathers what a statement says of a finding, section by section.
@Singleton
public class Sections {

    private final Table table;
    private final FindFinding findFinding;
    private final RuleSets ruleSets;

    public Sections(Table table, FindFinding findFinding, RuleSets ruleSets) {
        this.table = table;
        this.findFinding = findFinding;
        this.ruleSets = ruleSets;
    }

    /// What is proved of a finding, by the names of {@link Statement.Type#FINDING}. A section that
    /// tells of prompts is a list, whose entries name theirs.
    ///
    /// A new kind of evidence takes its place here, in a section of its own.
    ///
    /// @param active the waivers that hold today
    Map<String, Object> of(
            Scan scan, ListFindings.Sighted sighted, List<Prompt> prompts, Active active) {
        List<Execution> executions = executions(prompts);
        var changes = ChangesOfPrompts.read(table, prompts);
        return Map.ofEntries(
                Map.entry("scan", FindingFacts.scan(scan)),
                Map.entry("finding", FindingFacts.of(sighted, findFinding.of(scan, sighted))),
                Map.entry("prompts", each(prompts, this::prompt)),
                Map.entry("rules", each(prompts, this::rules)),
                Map.entry("verdicts", each(prompts, PromptFacts::verdict)),
                Map.entry("executions", each(executions, PromptFacts::execution)),
                Map.entry("changes", each(changes.changes(), ChangeFacts::of)),
                Map.entry("approvals", each(changes.approvals(), ChangeFacts::approval)),
                Map.entry("rescans", rescans(changes.changes())),
                Map.entry("waivers", each(waivers(active, sighted), ChangeFacts::waiver)),
                Map.entry("outcome", PromptFacts.outcome(prompts)));
    }

    private static List<Object> rescans(List<CheckedChange> changes) {
        return changes.stream()
                .<Object>flatMap(
                        change ->
                                change.compared().stream()
                                        .map(each -> ChangeFacts.rescan(change.id(), each)))
                .toList();
    }

    /// The one that holds for the finding today.
    private static List<Waiver> waivers(Active active, ListFindings.Sighted sighted) {
        var first = sighted.occurrences().getFirst();
        var rules = sighted.occurrences().stream().map(Occurrence::rule).toList();
        return active.ofFinding(sighted.finding(), rules, first.place().path()).stream().toList();
    }

    private Map<String, Object> prompt(Prompt prompt) {
        var draft = Draft.TYPE.need(table, Draft.key(prompt.draft())).value();
        return PromptFacts.of(prompt, draft.inputs());
    }

    private Map<String, Object> rules(Prompt prompt) {
        return PromptFacts.rules(prompt, ruleSets.set(prompt.embedded().ruleSet()));
    }

    /// The attempts at each prompt, the first one first.
    private List<Execution> executions(List<Prompt> prompts) {
        var all = new ArrayList<Execution>();
        for (Prompt prompt : prompts) {
            var attempts = new ArrayList<Execution>();
            Execution.of(prompt.id())
                    .all(table)
                    .forEachRemaining((Item item) -> attempts.add(Execution.TYPE.value(item)));
            all.addAll(attempts.reversed());
        }
        return all;
    }

    private static <T> List<Object> each(List<T> all, Function<T, Map<String, Object>> facts) {
        return all.stream().<Object>map(facts).toList();
    }
}
