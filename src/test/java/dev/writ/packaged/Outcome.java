package dev.writ.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import dev.writ.execution.FindTracking;
import dev.writ.execution.Tracking;
import dev.writ.finding.GroupFindings;
import dev.writ.finding.ScanId;
import dev.writ.kernel.Paging;
import dev.writ.kernel.Table;
import dev.writ.pipeline.Start;
import dev.writ.project.ProjectName;
import dev.writ.prompt.FindPrompt;
import dev.writ.prompt.ListPrompts;
import dev.writ.store.sqlite.SqliteTable;
import dev.writ.testing.Laptop;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What the plan of a scan came to.
///
/// @param texts of its prompts by id
record Outcome(Map<String, String> texts, long blocked, long failed) {

    /// In one table; what was counted on the way must be what is there.
    static Outcome of(Table table, ScanId scan) {
        var texts = new TreeMap<String, String>();
        var findPrompt = new FindPrompt(table);
        var filter =
                new ListPrompts.Filter(
                        Optional.of(scan),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty());
        new ListPrompts(table)
                .run(new ListPrompts.Input(filter, new Paging(Paging.MAX_LIMIT, Optional.empty())))
                .items()
                .forEach(
                        prompt ->
                                texts.put(prompt.id().value(), findPrompt.run(prompt.id()).text()));
        Tracking tracking = tracking(table, scan, false);
        assertThat(tracking).isEqualTo(tracking(table, scan, true));
        assertThat(tracking.totalPrompts()).isEqualTo(texts.size());
        return new Outcome(texts, tracking.blocked(), tracking.failed());
    }

    /// Of the quickstart report, on the laptop.
    static Outcome onLaptop(ProjectName project, String settings) {
        try (var table = SqliteTable.inMemory(Clock.systemUTC())) {
            var laptop = new Laptop(table, Clock.systemUTC());
            ScanId scan = Quickstart.imported(laptop, project, settings).id();
            var wish =
                    new GroupFindings.Input(scan, GroupFindings.By.FILE, GroupFindings.Filter.NONE);
            var groups = laptop.groupFindings.run(wish).groups();
            laptop.pipeline.run(groups.stream().map(Start::of).toList(), walked -> {});
            return of(table, scan);
        }
    }

    /// @param recount what is there, instead of what was counted
    static Tracking tracking(Table table, ScanId scan, boolean recount) {
        return new FindTracking(table).run(new FindTracking.Input(scan, recount));
    }
}
