package dev.writ.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.writ.draft.Customize;
import dev.writ.draft.Generate;
import dev.writ.execution.RecordExecution;
import dev.writ.finding.ImportScan;
import dev.writ.finding.ScanId;
import dev.writ.finding.SourceTree;
import dev.writ.governance.EmbedRules;
import dev.writ.governance.Validate;
import dev.writ.kernel.Hash;
import dev.writ.kernel.Paging;
import dev.writ.kernel.Table;
import dev.writ.prompt.CommitDraft;
import dev.writ.prompt.FindPrompt;
import dev.writ.prompt.ListPrompts;
import dev.writ.prompt.Prompt;
import dev.writ.source.ReportFile;
import dev.writ.store.sqlite.SqliteTable;
import dev.writ.testing.Child;
import dev.writ.testing.Laptop;
import dev.writ.testing.StoppingTable;
import dev.writ.workflow.LocalLauncher;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A process is killed within each function of the chain; another one takes up what it left.
class KillInStepTest {

    private static final Path REPORT = Path.of("examples/eslint-jquery-src.sarif");

    private static final Map<String, Class<?>> FUNCTIONS =
            Map.of(
                    "generate", Generate.class,
                    "customize", Customize.class,
                    "embed-rules", EmbedRules.class,
                    "validate", Validate.class,
                    "commit-draft", CommitDraft.class,
                    "record-execution", RecordExecution.class);

    /// So often the function has called the table when its process is killed.
    private static final int CALLS = 10;

    /// When the process that did it is taken for dead.
    private static final Clock LATER = Clock.offset(Clock.systemUTC(), Duration.ofMinutes(1));

    private static final List<PlanItem> UNDISTURBED = new Laptop().plan(REPORT).items();

    @TempDir static Path folder;

    private static final Map<String, Process> CHILDREN = new HashMap<>();

    /// All at once: each of them hangs until it is killed.
    @BeforeAll
    static void begin() throws IOException {
        for (String function : FUNCTIONS.keySet()) {
            Path own = folder.resolve(function);
            CHILDREN.put(function, Child.of(KillInStepTest.class, own.toString(), function));
        }
    }

    @AfterAll
    static void end() {
        CHILDREN.values().forEach(Process::destroyForcibly);
    }

    static Set<String> functions() {
        return FUNCTIONS.keySet();
    }

    @ParameterizedTest
    @MethodSource("functions")
    void what_a_process_killed_in_a_function_left_is_done_by_the_next(String function)
            throws IOException, InterruptedException {
        Process child = Optional.ofNullable(CHILDREN.get(function)).orElseThrow();
        assertThat(child.inputReader().readLine()).isEqualTo("in " + function);
        child.destroyForcibly().waitFor();
        try (var table = SqliteTable.open(folder.resolve(function), LATER)) {
            var laptop = new Laptop(table, LATER);
            ScanId scan = imported(laptop);
            assertThat(prompts(table, scan)).hasSizeLessThan(UNDISTURBED.size());
            int resumed =
                    new ResumePlannings(table, LATER, planScan(laptop))
                            .run(new ResumePlannings.Input())
                            .resumed();
            assertThat(resumed).isEqualTo(1);
            assertWhole(laptop, scan);
        }
    }

    private static void assertWhole(Laptop laptop, ScanId scan) {
        var prompts = prompts(laptop.table, scan);
        assertThat(prompts)
                .extracting(Prompt::sha256)
                .containsExactlyInAnyOrderElementsOf(
                        UNDISTURBED.stream().map(PlanItem::sha256).toList());
        for (Prompt prompt : prompts) {
            String text = new FindPrompt(laptop.table).run(prompt.id()).text();
            assertThat(Hash.sha256(text)).isEqualTo(prompt.sha256());
        }
        var tracking = laptop.tracking(scan, false);
        assertThat(tracking).isEqualTo(laptop.tracking(scan, true));
        assertThat(tracking.totalPrompts()).isEqualTo(UNDISTURBED.size());
        assertThat(tracking.failed() + tracking.blocked() + tracking.knownPrompts()).isZero();
    }

    private static List<Prompt> prompts(Table table, ScanId scan) {
        var filter =
                new ListPrompts.Filter(
                        Optional.of(scan),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty());
        var all = new Paging(Paging.MAX_LIMIT, Optional.empty());
        return new ListPrompts(table).run(new ListPrompts.Input(filter, all)).items();
    }

    private static ScanId imported(Laptop laptop) {
        return laptop.importScan
                .run(
                        new ImportScan.Input(
                                Laptop.PROJECT,
                                "",
                                List.of(new ReportFile(REPORT)),
                                SourceTree.NONE))
                .scan()
                .id();
    }

    /// In the foreground.
    private static PlanScan planScan(Laptop laptop) {
        return new PlanScan(
                laptop.table,
                laptop.clock,
                new LocalLauncher(
                        Runnable::run,
                        new WalkScan(
                                laptop.table,
                                laptop.clock,
                                laptop.groupFindings,
                                laptop.pipeline)));
    }

    /// What the child process runs.
    public static void main(String[] arguments) {
        Class<?> function = Optional.ofNullable(FUNCTIONS.get(arguments[1])).orElseThrow();
        try (var sqlite = SqliteTable.open(Path.of(arguments[0]), Clock.systemUTC())) {
            var table =
                    new StoppingTable(
                            sqlite,
                            function,
                            CALLS,
                            () -> System.out.println("in " + arguments[1]));
            var laptop = new Laptop(table, Clock.systemUTC());
            planScan(laptop).run(new PlanScan.Input(imported(laptop), PlanScan.Wish.ALL));
        }
    }
}
