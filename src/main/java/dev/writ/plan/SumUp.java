package dev.writ.plan;

import dev.writ.execution.Outcome;
import dev.writ.finding.Group;
import dev.writ.finding.GroupFindings;
import dev.writ.finding.GroupId;
import dev.writ.finding.ImportScan;
import dev.writ.governance.Verdict;
import dev.writ.kernel.Key;
import dev.writ.kernel.Table;
import dev.writ.kernel.UseCase;
import dev.writ.pipeline.Walked;
import dev.writ.prompt.Commit;
import dev.writ.template.RenderedText;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Makes a plan of what the walks of a scan's groups came to.
@Singleton
public class SumUp implements UseCase<SumUp.Input, Plan> {

    /// @param since what was committed before is known
    /// @param walked by group; each of the groups is in it
    public record Input(
            Instant since,
            ImportScan.Output imported,
            GroupFindings.Output grouped,
            Map<GroupId, Walked> walked) {}

    private final Table table;

    public SumUp(Table table) {
        this.table = table;
    }

    @Override
    public Plan run(Input input) {
        Map<String, String> texts = texts(input.walked());
        var items = new ArrayList<PlanItem>();
        var refused = new ArrayList<Refusal>();
        for (Group group : input.grouped().groups()) {
            Walked walked = Optional.ofNullable(input.walked().get(group.id())).orElseThrow();
            if (walked.execution().outcome() == Outcome.COMMITTED) {
                items.add(item(group, walked, texts, input.since()));
            } else {
                refused.add(refusal(group, walked));
            }
        }
        var scan = input.imported().scan();
        return new Plan(
                scan.id(),
                scan.project(),
                input.imported().repeated(),
                scan.counts(),
                scan.tools(),
                scan.warnings(),
                prompts(items, refused),
                RuleLines.of(input.grouped().groups(), input.walked()),
                items,
                refused,
                input.grouped().beyondLimit(),
                input.grouped().waived());
    }

    private Map<String, String> texts(Map<GroupId, Walked> walked) {
        var keys = new ArrayList<Key>();
        for (Walked each : walked.values()) {
            each.commit().map(Commit::sha256).map(RenderedText::key).ifPresent(keys::add);
        }
        var texts = new HashMap<String, String>();
        table.getAll(keys)
                .values()
                .forEach(
                        item -> {
                            RenderedText text = RenderedText.TYPE.value(item);
                            texts.put(text.sha256(), text.text());
                        });
        return texts;
    }

    private static PlanItem item(
            Group group, Walked walked, Map<String, String> texts, Instant since) {
        var draft = walked.draft().orElseThrow();
        var governance = walked.governance().orElseThrow();
        var commit = walked.commit().orElseThrow();
        return new PlanItem(
                commit.prompt(),
                group.id(),
                group.findings(),
                group.rule().id(),
                group.rule().tool(),
                group.rule().title(),
                group.path(),
                group.members().stream().map(each -> each.first().place().label()).toList(),
                group.severity(),
                draft.priority(),
                draft.persona(),
                draft.reason(),
                draft.template(),
                governance.tokens(),
                commit.committedAt().isBefore(since),
                warnings(walked.verdict().orElseThrow()),
                governance.rules(),
                commit.sha256(),
                Optional.ofNullable(texts.get(commit.sha256())).orElseThrow());
    }

    private static List<String> warnings(Verdict verdict) {
        return verdict.violations().stream()
                .filter(each -> each.severity() == Verdict.Severity.WARN)
                .map(each -> each.rule() + ": " + each.message())
                .toList();
    }

    private static Refusal refusal(Group group, Walked walked) {
        var execution = walked.execution();
        return new Refusal(
                group.id(),
                group.rule().id(),
                group.path(),
                execution.outcome(),
                execution.reason());
    }

    private static Prompts prompts(List<PlanItem> items, List<Refusal> refused) {
        int known = (int) items.stream().filter(PlanItem::known).count();
        int warned = (int) items.stream().filter(each -> !each.warnings().isEmpty()).count();
        int blocked =
                (int) refused.stream().filter(each -> each.outcome() == Outcome.BLOCKED).count();
        return new Prompts(items.size() - known, known, warned, blocked, refused.size() - blocked);
    }
}
