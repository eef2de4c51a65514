package dev.writ.overview;

import dev.writ.finding.FindScan;
import dev.writ.finding.ListFindings;
import dev.writ.finding.ListFindings.Sighted;
import dev.writ.finding.Occurrence;
import dev.writ.finding.Scan;
import dev.writ.finding.ScanId;
import dev.writ.finding.Severity;
import dev.writ.kernel.Listed;
import dev.writ.kernel.Paging;
import dev.writ.kernel.UseCase;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Optional;

/// What a scan saw, as far as somebody asks for it.
@Singleton
public class ViewFindings implements UseCase<ViewFindings.Input, ViewFindings.Output> {

    public record Input(ScanId scan, Filter filter, Paging paging) {}

    /// @param severity at least
    /// @param text within the rule, the message or the path, in any case; empty for all
    public record Filter(Optional<Severity> severity, String text) {

        boolean keeps(Sighted finding) {
            return finding.occurrences().stream().anyMatch(this::keeps);
        }

        private boolean keeps(Occurrence seen) {
            return severity.stream().allMatch(seen.severity()::atLeast)
                    && (holds(seen.rule().id())
                            || holds(seen.message())
                            || holds(seen.place().path()));
        }

        private boolean holds(String said) {
            return said.toLowerCase(Locale.ROOT).contains(text.toLowerCase(Locale.ROOT));
        }
    }

    /// @param findings a part may be shorter than the limit while more come
    public record Output(Scan scan, Listed<Sighted> findings) {}

    /// Reads for one part of the list at most: a filter that keeps little ends it early.
    private static final int MAX_ROUNDS = 20;

    private final FindScan findScan;
    private final ListFindings listFindings;

    public ViewFindings(FindScan findScan, ListFindings listFindings) {
        this.findScan = findScan;
        this.listFindings = listFindings;
    }

    /// @throws dev.writ.kernel.Failed when there is no such scan
    @Override
    public Output run(Input input) {
        return new Output(findScan.run(input.scan()), findings(input));
    }

    private Listed<Sighted> findings(Input input) {
        int limit = input.paging().limit();
        var kept = new ArrayList<Sighted>();
        Optional<String> next = input.paging().cursor();
        for (int round = 0; round < MAX_ROUNDS && kept.size() < limit; round++) {
            var part =
                    listFindings.run(
                            new ListFindings.Input(
                                    input.scan(), new Paging(limit - kept.size(), next)));
            part.items().stream().filter(input.filter()::keeps).forEach(kept::add);
            next = part.next();
            if (next.isEmpty()) {
                break;
            }
        }
        return new Listed<>(kept, next);
    }
}
