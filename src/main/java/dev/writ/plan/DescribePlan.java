package dev.writ.plan;

import dev.writ.execution.FindTracking;
import dev.writ.finding.FindScan;
import dev.writ.finding.Scan;
import dev.writ.finding.ScanId;
import dev.writ.kernel.Failed;
import dev.writ.kernel.Fields;
import dev.writ.kernel.Listed;
import dev.writ.kernel.Paging;
import dev.writ.kernel.UseCase;
import dev.writ.prompt.ListPrompts;
import dev.writ.prompt.Prompt;
import dev.writ.template.Pages;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The plan of a scan as a text for people, such as a comment on a pull request.
@Singleton
public class DescribePlan implements UseCase<DescribePlan.Input, DescribePlan.Output> {

    /// @param limit prompts to show, most urgent first: 1 to 200, 50 where it is not said
    public record Input(ScanId scan, Optional<Integer> limit) {}

    /// @param state empty when the prompts were made by `writ plan`, or not at all
    /// @param prompts of the scan, also those not shown
    /// @param blocked groups whose draft governance refused
    /// @param failed walks that failed
    public record Output(
            ScanId scan,
            Optional<Planning.State> state,
            long prompts,
            long blocked,
            long failed,
            String markdown) {}

    private static final int TITLE = 120;

    private final FindScan findScan;
    private final FindProgress findProgress;
    private final ListPrompts listPrompts;
    private final Pages pages;

    public DescribePlan(
            FindScan findScan, FindProgress findProgress, ListPrompts listPrompts, Pages pages) {
        this.findScan = findScan;
        this.findProgress = findProgress;
        this.listPrompts = listPrompts;
        this.pages = pages;
    }

    /// @throws Failed when there is no such scan, or the limit is out of range
    @Override
    public Output run(Input input) {
        var paging = new Paging(input.limit().orElse(Paging.DEFAULT_LIMIT), Optional.empty());
        Scan scan = findScan.run(input.scan());
        Progress progress = findProgress.run(new FindTracking.Input(input.scan(), false));
        var shown = listPrompts.run(new ListPrompts.Input(ofScan(input.scan()), paging));
        var tracking = progress.tracking();
        long prompts = tracking.totalPrompts() + tracking.knownPrompts();
        return new Output(
                input.scan(),
                progress.planning().map(Planning::state),
                prompts,
                tracking.blocked(),
                tracking.failed(),
                pages.render("plan.md", values(scan, progress, prompts, shown)));
    }

    private static ListPrompts.Filter ofScan(ScanId scan) {
        return new ListPrompts.Filter(
                Optional.of(scan),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static Map<String, Object> values(
            Scan scan, Progress progress, long prompts, Listed<Prompt> shown) {
        var planning = progress.planning();
        var values = new HashMap<String, Object>();
        values.put("scan", scan.id().value());
        values.put("project", scan.project().value());
        values.put("findings", scan.counts().added() + scan.counts().known());
        values.put("prompts", prompts);
        values.put("blocked", progress.tracking().blocked());
        values.put("failed", progress.tracking().failed());
        values.put("state", planning.map(Planning::state).map(Fields::word).orElse(""));
        values.put("problem", planning.map(Planning::problem).orElse(""));
        values.put("done", planning.map(Planning::done).orElse(0));
        values.put("total", planning.map(Planning::total).orElse(0));
        values.put("waived", planning.map(Planning::waived).orElse(0));
        values.put("items", shown.items().stream().map(DescribePlan::item).toList());
        values.put("more", shown.next().isPresent());
        return values;
    }

    private static Map<String, Object> item(Prompt prompt) {
        var about = prompt.about();
        String title = about.title();
        return Map.of(
                "prompt", prompt.id().value(),
                "priority", prompt.priority().name(),
                "severity", Fields.word(prompt.severity()),
                "persona", prompt.persona(),
                "rule", about.rule().isEmpty() ? "-" : about.rule(),
                "title", title.substring(0, Math.min(title.length(), TITLE)),
                "path", about.path().isEmpty() ? "-" : about.path());
    }
}
