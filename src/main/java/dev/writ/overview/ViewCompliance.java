package dev.writ.overview;

import dev.writ.change.CheckedChange;
import dev.writ.change.Decision;
import dev.writ.change.ListCheckedChanges;
import dev.writ.change.RulesJudged;
import dev.writ.execution.FindTracking;
import dev.writ.execution.Tracking;
import dev.writ.finding.FindScan;
import dev.writ.finding.Scan;
import dev.writ.finding.ScanId;
import dev.writ.governance.EmbeddedRule;
import dev.writ.governance.RuleSets;
import dev.writ.governance.Verdict;
import dev.writ.kernel.Listed;
import dev.writ.kernel.Paging;
import dev.writ.kernel.UseCase;
import dev.writ.prompt.ListPrompts;
import dev.writ.prompt.Prompt;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/// How a scan's prompts and the changes that answered them stand to the rules.
@Singleton
public class ViewCompliance implements UseCase<ScanId, ViewCompliance.Output> {

    /// @param kept rules kept of rules judged by those changes, in percent with two decimals; empty
    ///     when none was judged
    /// @param rules those that block first
    /// @param verdicts on the prompts themselves
    /// @param decisions on the last change of each prompt
    /// @param read prompts that this was counted over
    /// @param more whether the scan has further prompts, which were not read
    public record Output(
            Scan scan,
            Tracking tracking,
            Optional<Double> kept,
            List<RuleLine> rules,
            Map<Verdict.Status, Long> verdicts,
            Map<Decision, Long> decisions,
            int read,
            boolean more) {}

    private static final Paging MOST = new Paging(Paging.MAX_LIMIT, Optional.empty());
    private static final Paging LAST = new Paging(1, Optional.empty());

    private final FindScan findScan;
    private final FindTracking findTracking;
    private final ListPrompts listPrompts;
    private final ListCheckedChanges listCheckedChanges;
    private final RuleSets ruleSets;

    public ViewCompliance(
            FindScan findScan,
            FindTracking findTracking,
            ListPrompts listPrompts,
            ListCheckedChanges listCheckedChanges,
            RuleSets ruleSets) {
        this.findScan = findScan;
        this.findTracking = findTracking;
        this.listPrompts = listPrompts;
        this.listCheckedChanges = listCheckedChanges;
        this.ruleSets = ruleSets;
    }

    /// @throws dev.writ.kernel.Failed when there is no such scan
    @Override
    public Output run(ScanId id) {
        Scan scan = findScan.run(id);
        Listed<Prompt> prompts = listPrompts.run(new ListPrompts.Input(all(id), MOST));
        List<CheckedChange> changes = prompts.items().stream().flatMap(this::last).toList();
        List<RuleLine> rules =
                rules(prompts.items(), changes.stream().map(CheckedChange::rules).toList());
        return new Output(
                scan,
                findTracking.run(new FindTracking.Input(id, false)),
                kept(rules),
                rules,
                counted(prompts.items(), each -> each.verdict().status()),
                counted(changes, CheckedChange::decision),
                prompts.items().size(),
                prompts.next().isPresent());
    }

    private static ListPrompts.Filter all(ScanId id) {
        return new ListPrompts.Filter(
                Optional.of(id),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private Stream<CheckedChange> last(Prompt prompt) {
        var input = new ListCheckedChanges.Input(prompt.id(), LAST);
        return listCheckedChanges.run(input).items().stream();
    }

    private List<RuleLine> rules(List<Prompt> prompts, List<RulesJudged> judged) {
        List<String> held =
                prompts.stream().flatMap(each -> each.embedded().rules().stream()).toList();
        Map<String, Long> holding = counted(held, id -> id);
        var rules = new TreeMap<String, EmbeddedRule>();
        prompts.stream()
                .map(each -> each.embedded().ruleSet())
                .distinct()
                .flatMap(set -> ruleSets.set(set).rules().stream())
                .forEach(rule -> rules.put(rule.id(), rule));
        return rules.values().stream()
                .map(rule -> RuleLine.of(rule, holding.getOrDefault(rule.id(), 0L), judged))
                .sorted(Comparator.comparing(RuleLine::severity))
                .toList();
    }

    private static Optional<Double> kept(List<RuleLine> rules) {
        long kept = rules.stream().mapToLong(RuleLine::kept).sum();
        long judged = kept + rules.stream().mapToLong(RuleLine::broken).sum();
        return judged == 0
                ? Optional.empty()
                : Optional.of(Math.round(kept * 10_000.0 / judged) / 100.0);
    }

    private static <T, W extends Comparable<W>> Map<W, Long> counted(
            List<T> all, Function<T, W> word) {
        var counted = new TreeMap<W, Long>();
        all.forEach(each -> counted.merge(word.apply(each), 1L, Long::sum));
        return counted;
    }
}
