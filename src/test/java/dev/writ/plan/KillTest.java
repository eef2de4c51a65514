package dev.writ.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.writ.execution.Tracking;
import dev.writ.kernel.Hash;
import dev.writ.kernel.Query;
import dev.writ.prompt.Planned;
import dev.writ.prompt.Prompt;
import dev.writ.store.sqlite.SqliteTable;
import dev.writ.template.RenderedText;
import dev.writ.testing.Child;
import dev.writ.testing.Laptop;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KillTest {

    private static final Path REPORT = Path.of("examples/checkstyle-google-gson.sarif");
    private static final int KILLS = 5;

    @TempDir Path folder;

    @Test
    void a_process_killed_at_any_moment_loses_no_prompt_and_leaves_none_half_written()
            throws IOException, InterruptedException {
        var random = new Random(42);
        for (int i = 0; i < KILLS; i++) {
            Process child = Child.of(KillTest.class, folder.toString());
            // its first line says that the table is open; what follows is the work
            assertThat(child.inputReader().readLine()).isEqualTo("started");
            child.waitFor(random.nextInt(50, 900), TimeUnit.MILLISECONDS);
            child.destroyForcibly().waitFor();
            assertWhole();
        }
        Plan undisturbed = new Laptop().plan(REPORT);
        try (var table = SqliteTable.open(folder, Clock.systemUTC())) {
            Plan completed = new Laptop(table, Clock.systemUTC()).plan(REPORT);
            assertThat(completed.items().stream().map(PlanItem::sha256))
                    .isEqualTo(undisturbed.items().stream().map(PlanItem::sha256).toList());
            assertThat(planned(table, completed)).isEqualTo(completed.items().size());
            var laptop = new Laptop(table, Clock.systemUTC());
            assertThat(laptop.tracking(completed.scan(), false))
                    .isEqualTo(laptop.tracking(completed.scan(), true))
                    .extracting(Tracking::totalPrompts)
                    .isEqualTo((long) completed.items().size());
        }
    }

    /// What the child process runs.
    public static void main(String[] arguments) {
        try (var table = SqliteTable.open(Path.of(arguments[0]), Clock.systemUTC())) {
            System.out.println("started");
            new Laptop(table, Clock.systemUTC()).plan(REPORT);
        }
    }

    /// Every prompt that is there has its text, and the text is the one that was committed.
    private void assertWhole() {
        try (var table = SqliteTable.open(folder, Clock.systemUTC())) {
            for (Prompt prompt : prompts(table)) {
                String text =
                        RenderedText.TYPE
                                .need(table, RenderedText.key(prompt.sha256()))
                                .value()
                                .text();
                assertThat(Hash.sha256(text)).isEqualTo(prompt.sha256());
            }
        }
    }

    private static List<Prompt> prompts(SqliteTable table) {
        return table
                .query(Query.ofIndex("PROJECT#" + Laptop.PROJECT + "#PROMPTS", ""))
                .items()
                .stream()
                .map(Prompt.TYPE::value)
                .toList();
    }

    private static long planned(SqliteTable table, Plan plan) {
        long count = 0;
        for (var rows = Planned.of(plan.scan()).all(table); rows.hasNext(); rows.next()) {
            count++;
        }
        return count;
    }
}
