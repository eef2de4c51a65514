package dev.writ.overview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.writ.cache.CaffeineCaches;
import dev.writ.execution.FindTracking;
import dev.writ.finding.ListScans;
import dev.writ.kernel.Action;
import dev.writ.kernel.Caches;
import dev.writ.kernel.Key;
import dev.writ.kernel.Table;
import dev.writ.project.ProjectName;
import dev.writ.store.sqlite.SqliteTable;
import dev.writ.testing.WalkedScan;
import dev.writ.workshop.FindMetrics;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ViewMetricsTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final Table table = SqliteTable.inMemory(Clock.systemUTC());
    private final Clock today = Clock.fixed(START, ZoneOffset.UTC);
    private final Caches caches = new CaffeineCaches();
    private final ViewMetrics viewMetrics =
            new ViewMetrics(
                    new ListScans(table),
                    new FindTracking(table),
                    new FindMetrics(table, today),
                    caches);

    private WalkedScan scan(String project, int number) {
        Clock clock = Clock.fixed(START.plus(Duration.ofDays(number)), ZoneOffset.UTC);
        return new WalkedScan(table, clock, new ProjectName(project), number);
    }

    @Test
    void scans_count_together() {
        scan("shop", 1).prompt(1);
        WalkedScan second = scan("shop", 2);
        second.prompt(2);
        second.prompt(3);
        var found = viewMetrics.run(Optional.empty());
        assertThat(found.prompts()).isEqualTo(3);
        assertThat(found.scans()).extracting(line -> line.scan().id()).startsWith(second.id);
        assertThat(found.outcomes()).isEmpty();
    }

    @Test
    void those_of_another_project_do_not_count() {
        scan("shop", 1).prompt(1);
        scan("bank", 2).prompt(2);
        assertThat(viewMetrics.run(Optional.of(new ProjectName("bank"))).prompts()).isOne();
    }

    @Test
    void only_the_last_20_are_read() {
        for (int number = 1; number <= 21; number++) {
            scan("shop", number);
        }
        assertThat(viewMetrics.run(Optional.empty()).scans())
                .hasSize(ViewMetrics.LAST)
                .noneMatch(line -> line.scan().importedAt().equals(START.plus(Duration.ofDays(1))));
    }

    @Test
    void workshops_are_told_in_the_words_of_people() {
        var counted = Map.of("started", 6L, "tests", 9L, "committed", 3L, "seconds", 2_700L);
        table.write(List.of(new Action.Add(new Key("WORKSHOP#DAYS", "2026-01-01"), counted)));
        var workshop = viewMetrics.run(Optional.empty()).workshop();
        assertThat(workshop.perDay()).isEqualTo(0.2);
        assertThat(workshop.testsPerDraft()).contains(1.5);
        assertThat(workshop.commitRate()).contains(50.0);
        assertThat(workshop.minutesPerDraft()).contains(7.5);
        assertThat(workshop.averageRating()).isEmpty();
    }

    @Test
    void a_cache_that_nobody_asked_has_no_hit_rate() {
        caches.cache("unused", 1);
        Caches.Cache<String, String> used = caches.cache("used", 1);
        used.get("key", key -> key);
        used.get("key", key -> key);
        used.get("key", key -> key);
        assertThat(viewMetrics.run(Optional.empty()).caches())
                .extracting(CacheLine::hitRate)
                .containsExactly(Optional.empty(), Optional.of(66.7));
    }
}
