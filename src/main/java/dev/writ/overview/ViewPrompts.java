package dev.writ.overview;

import dev.writ.finding.FindScan;
import dev.writ.finding.Scan;
import dev.writ.finding.ScanId;
import dev.writ.kernel.Listed;
import dev.writ.kernel.Paging;
import dev.writ.kernel.UseCase;
import dev.writ.prompt.ListPrompts;
import dev.writ.prompt.Prompt;
import jakarta.inject.Singleton;
import java.util.Optional;

/// The prompts of a scan, those to act on first in front.
@Singleton
public class ViewPrompts implements UseCase<ViewPrompts.Input, ViewPrompts.Output> {

    public record Input(
            ScanId scan, Optional<Prompt.Status> status, Optional<String> persona, Paging paging) {}

    public record Output(Scan scan, Listed<Prompt> prompts) {}

    private final FindScan findScan;
    private final ListPrompts listPrompts;

    public ViewPrompts(FindScan findScan, ListPrompts listPrompts) {
        this.findScan = findScan;
        this.listPrompts = listPrompts;
    }

    /// @throws dev.writ.kernel.Failed when there is no such scan
    @Override
    public Output run(Input input) {
        Scan scan = findScan.run(input.scan());
        var filter =
                new ListPrompts.Filter(
                        Optional.of(scan.id()),
                        Optional.empty(),
                        input.persona(),
                        input.status(),
                        Optional.empty(),
                        Optional.empty());
        return new Output(scan, listPrompts.run(new ListPrompts.Input(filter, input.paging())));
    }
}
