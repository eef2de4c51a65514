package dev.writ.store.dynamo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.writ.kernel.Table;
import dev.writ.plan.Plan;
import dev.writ.plan.PlanItem;
import dev.writ.store.sqlite.SqliteTable;
import dev.writ.testing.Laptop;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/// The whole walk, from the report to the committed prompts, on both adapters of the table.
class SamePlanTest {

    private static final Path REPORT = Path.of("examples/pmd-quickstart-gson.sarif");

    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC);

    @Test
    void the_cloud_gives_the_prompts_of_the_laptop_byte_for_byte() {
        try (var sqlite = SqliteTable.inMemory(CLOCK);
                var dynamo = DynamoLocal.emptyTable(CLOCK)) {
            Plan laptop = plan(sqlite, CLOCK);
            Plan cloud = plan(dynamo, CLOCK);
            assertThat(laptop.items()).hasSize(63);
            assertThat(cloud.items().stream().map(PlanItem::sha256))
                    .containsExactlyElementsOf(
                            laptop.items().stream().map(PlanItem::sha256).toList());
            assertThat(cloud).isEqualTo(laptop);
        }
    }

    @Test
    void a_later_plan_in_the_cloud_commits_nothing() {
        try (var dynamo = DynamoLocal.emptyTable(CLOCK)) {
            Plan first = plan(dynamo, CLOCK);
            Plan later = plan(dynamo, Clock.offset(CLOCK, Duration.ofDays(1)));
            assertThat(first.items()).noneMatch(PlanItem::known);
            assertThat(later.items()).hasSize(63).allMatch(PlanItem::known);
        }
    }

    private static Plan plan(Table table, Clock clock) {
        return new Laptop(table, clock).plan(REPORT);
    }
}
