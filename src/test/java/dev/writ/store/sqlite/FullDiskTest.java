package dev.writ.store.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.writ.cli.Errors;
import dev.writ.cli.PlanCommand;
import dev.writ.cli.Terminal;
import dev.writ.finding.ListScans;
import dev.writ.finding.Scan;
import dev.writ.kernel.Action;
import dev.writ.kernel.Condition;
import dev.writ.kernel.Failed;
import dev.writ.kernel.Failure;
import dev.writ.kernel.Fields;
import dev.writ.kernel.Hash;
import dev.writ.kernel.Item;
import dev.writ.kernel.Key;
import dev.writ.kernel.Listed;
import dev.writ.kernel.Paging;
import dev.writ.plan.PlanItem;
import dev.writ.prompt.FindPrompt;
import dev.writ.prompt.ListPrompts;
import dev.writ.prompt.Prompt;
import dev.writ.qute.QutePages;
import dev.writ.source.Disk;
import dev.writ.testing.Laptop;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/// The disk is full: SQLite may use no further page of its file.
class FullDiskTest {

    private static final Path REPORT = Path.of("examples/eslint-jquery-src.sarif");
    private static final List<PlanItem> UNDISTURBED = new Laptop().plan(REPORT).items();
    private static final int ROOM = 1_000_000;

    @TempDir Path folder;

    private final Laptop.TickingClock clock = new Laptop.TickingClock();
    private Connection writing;
    private SqliteTable table;

    @BeforeEach
    void open() {
        writing = Database.file(folder);
        table =
                new SqliteTable(
                        folder.resolve(Database.FILE).toString(),
                        writing,
                        Optional.of(Database.file(folder)),
                        clock);
    }

    @AfterEach
    void close() {
        table.close();
    }

    /// @param pages of 4 KiB that the file may have
    private void limit(int pages) throws SQLException {
        try (var statement = writing.createStatement()) {
            statement.execute("pragma max_page_count = " + pages);
        }
    }

    private static Action put(int number) {
        var fields = Fields.builder().put("text", "x".repeat(5_000)).build();
        var key = new Key("P", "%05d".formatted(number));
        return new Action.Put(
                new Item(key, Optional.empty(), 0, Optional.empty(), fields),
                new Condition.Absent());
    }

    private static void assertFull(Failed failed) {
        assertThat(failed.failure()).isInstanceOf(Failure.Unavailable.class);
        assertThat(failed.failure().problem()).contains("writ.db is full");
        assertThat(failed.failure().remedy()).isEqualTo("Make room");
    }

    @Test
    void of_a_transaction_that_does_not_fit_nothing_is_written() throws SQLException {
        limit(20);
        var actions = IntStream.range(0, 50).mapToObj(FullDiskTest::put).toList();
        assertThatThrownBy(() -> table.write(actions))
                .isInstanceOfSatisfying(Failed.class, FullDiskTest::assertFull);
        actions.forEach(each -> assertThat(table.get(each.key())).isEmpty());
        limit(ROOM);
        assertThat(table.write(actions).done()).isTrue();
        actions.forEach(each -> assertThat(table.get(each.key())).isPresent());
    }

    @Test
    void of_many_writers_each_is_told_the_truth() throws Exception {
        limit(60);
        var answers = IntStream.range(0, 200).mapToObj(this::written).toList();
        try (var pool = Executors.newFixedThreadPool(16)) {
            var done = pool.invokeAll(answers);
            int kept = 0;
            for (int n = 0; n < done.size(); n++) {
                boolean written = done.get(n).get();
                assertThat(table.get(put(n).key()).isPresent()).isEqualTo(written);
                kept += written ? 1 : 0;
            }
            assertThat(kept).isBetween(1, 199);
        }
    }

    private Callable<Boolean> written(int number) {
        return () -> {
            try {
                return table.write(put(number)).done();
            } catch (Failed failed) {
                assertFull(failed);
                return false;
            }
        };
    }

    /// In the import, in the groups, and in the chain.
    @ParameterizedTest
    @ValueSource(ints = {8, 20, 40, 60, 80})
    void a_plan_that_does_not_fit_is_refused_and_made_once_there_is_room(int pages)
            throws SQLException {
        var laptop = new Laptop(table, clock);
        limit(pages);
        assertThatThrownBy(() -> laptop.plan(REPORT))
                .isInstanceOfSatisfying(Failed.class, FullDiskTest::assertFull);
        assertTextsAreThere();
        limit(ROOM);
        var plan = laptop.plan(REPORT);
        assertThat(plan.refused()).isEmpty();
        assertThat(plan.items())
                .extracting(PlanItem::sha256)
                .isEqualTo(UNDISTURBED.stream().map(PlanItem::sha256).toList());
        var tracking = laptop.tracking(plan.scan(), false);
        assertThat(tracking).isEqualTo(laptop.tracking(plan.scan(), true));
        assertThat(tracking.totalPrompts()).isEqualTo(UNDISTURBED.size());
    }

    private void assertTextsAreThere() {
        var filter =
                new ListPrompts.Filter(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty());
        var all = new Paging(Paging.MAX_LIMIT, Optional.empty());
        Listed<Prompt> prompts = new ListPrompts(table).run(new ListPrompts.Input(filter, all));
        for (Prompt prompt : prompts.items()) {
            String text = new FindPrompt(table).run(prompt.id()).text();
            assertThat(Hash.sha256(text)).isEqualTo(prompt.sha256());
        }
    }

    @Test
    void what_is_there_can_be_read_while_the_disk_is_full() throws SQLException {
        table.write(put(1));
        limit(1);
        assertThat(table.get(put(1).key())).isPresent();
        Listed<Scan> scans =
                new ListScans(table).run(new ListScans.Input(Optional.empty(), Paging.first()));
        assertThat(scans.items()).isEmpty();
    }

    @Test
    void the_command_line_says_it_in_one_line_and_exits_with_7() throws SQLException {
        limit(20);
        var laptop = new Laptop(table, clock);
        var terminal =
                new Terminal(
                        Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        var command =
                new PlanCommand(
                        () -> laptop.makePlan,
                        Disk::new,
                        () -> new QutePages(Laptop.RESOURCES),
                        terminal);
        var said = new StringWriter();
        int exit =
                new CommandLine(command)
                        .setExecutionExceptionHandler(new Errors(Optional.empty()))
                        .setCaseInsensitiveEnumValuesAllowed(true)
                        .setErr(new PrintWriter(said, true))
                        .execute(REPORT.toString(), "--out", folder.resolve("plan").toString());
        assertThat(exit).isEqualTo(7);
        assertThat(said.toString().strip())
                .startsWith("writ: The disk of the store")
                .endsWith("is full. Make room.")
                .doesNotContain("\n");
        assertThat(folder.resolve("plan")).doesNotExist();
    }
}
