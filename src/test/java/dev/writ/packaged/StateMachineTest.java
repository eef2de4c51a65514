package dev.writ.packaged;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.writ.execution.FindTracking;
import dev.writ.execution.Tracking;
import dev.writ.finding.Group;
import dev.writ.finding.GroupFindings;
import dev.writ.finding.GroupId;
import dev.writ.finding.ImportScan;
import dev.writ.finding.Scan;
import dev.writ.finding.SourceTree;
import dev.writ.kernel.Action;
import dev.writ.kernel.Condition;
import dev.writ.kernel.Paging;
import dev.writ.kernel.Table;
import dev.writ.packaged.InvokeApi.Called;
import dev.writ.pipeline.Start;
import dev.writ.plan.FindProgress;
import dev.writ.plan.PlanScan;
import dev.writ.plan.Planning;
import dev.writ.project.ProjectName;
import dev.writ.prompt.FindPrompt;
import dev.writ.prompt.ListPrompts;
import dev.writ.source.ReportFile;
import dev.writ.store.sqlite.SqliteTable;
import dev.writ.testing.Laptop;
import dev.writ.workflow.aws.StepFunctions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// `infra/workflow.asl.json` in an engine that is not ours, its tasks in the packaged functions:
/// what it commits is what the laptop commits, byte for byte.
@Tag("packaged")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StateMachineTest {

    private static final Path REPORT = Path.of("examples/pmd-quickstart-gson.sarif");

    /// Blocks some prompts of the report.
    private static final Path SETTINGS = Path.of("src/test/resources/packaged/writ.yaml");

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final AtomicInteger NAMES = new AtomicInteger();

    private Cloud cloud;
    private Engine engine;
    private String machine = "";

    @BeforeAll
    void start() throws IOException, InterruptedException {
        assumeTrue(
                Engine.isThere(),
                "skipped: python3 has no package moto here, which carries the engine");
        cloud = Cloud.start();
        engine = Engine.start(cloud.functions().url());
        machine = engine.create("writ");
    }

    @AfterAll
    void stop() {
        Optional.ofNullable(engine).ifPresent(Engine::close);
        Optional.ofNullable(cloud).ifPresent(Cloud::close);
    }

    @Test
    void it_commits_the_prompts_of_the_laptop_byte_for_byte() throws Exception {
        String settings = Files.readString(SETTINGS);
        cloud.functions().fates(InvokeApi.Fates.NONE);
        var project = project();
        assertThat(walked(project, settings).state()).isEqualTo(Planning.State.COMPLETED);
        var laptop = onLaptop(project, settings);
        assertThat(laptop.blocked()).isPositive();
        assertThat(laptop.texts()).isNotEmpty();
        assertThat(inCloud(project)).isEqualTo(laptop);
    }

    @Test
    void every_function_killed_before_and_after_its_work_loses_and_doubles_nothing()
            throws InterruptedException {
        cloud.functions()
                .fates(
                        (function, call) ->
                                switch (call) {
                                    case 1 -> Lambda.Fate.KILLED_AT_END;
                                    case 2 -> Lambda.Fate.KILLED_AT_START;
                                    default -> Lambda.Fate.SERVED;
                                });
        var project = project();
        assertThat(walked(project, "").state()).isEqualTo(Planning.State.COMPLETED);
        assertThat(killed()).hasSize(2 * 10);
        assertThat(inCloud(project)).isEqualTo(onLaptop(project, ""));
    }

    @Test
    void a_group_that_fails_is_recorded_and_the_others_go_on() throws InterruptedException {
        cloud.functions().fates(InvokeApi.Fates.NONE);
        var project = project();
        Scan scan = imported(cloud.table(), project, "");
        var lost = new AtomicInteger();
        cloud.functions()
                .before(
                        (function, document) -> {
                            if (function.equals("generate") && lost.getAndIncrement() == 0) {
                                remove(new GroupId(document.path("group").asText()));
                            }
                        });
        assertThat(walked(scan).state()).isEqualTo(Planning.State.COMPLETED);
        cloud.functions().before(InvokeApi.Before.NOTHING);
        Tracking tracking = tracking(cloud.table(), scan, false);
        assertThat(tracking.failed()).isEqualTo(1);
        var whole = onLaptop(project, "").texts();
        assertThat(whole).containsAllEntriesOf(inCloud(project).texts());
        assertThat(tracking.totalPrompts()).isEqualTo(whole.size() - 1);
    }

    @Test
    void what_broke_down_is_said_and_starting_again_does_the_rest() throws InterruptedException {
        cloud.functions()
                .fates(
                        (function, call) ->
                                function.equals("read-batch") && call > 1
                                        ? Lambda.Fate.KILLED_AT_START
                                        : Lambda.Fate.SERVED);
        var project = project();
        Planning broken = walked(project, "");
        assertThat(broken.state()).isEqualTo(Planning.State.FAILED);
        assertThat(broken.problem()).isNotBlank();
        assertThat(broken.done()).isLessThan(broken.total());
        cloud.functions().fates(InvokeApi.Fates.NONE);
        Planning whole = walked(project, "");
        assertThat(whole.state()).isEqualTo(Planning.State.COMPLETED);
        assertThat(whole.done()).isEqualTo(whole.total());
        assertThat(inCloud(project)).isEqualTo(onLaptop(project, ""));
    }

    /// What a plan came to.
    ///
    /// @param texts of its prompts by id
    private record Outcome(Map<String, String> texts, long blocked, long failed) {}

    private static ProjectName project() {
        return new ProjectName("walked-" + NAMES.incrementAndGet());
    }

    private List<Called> killed() {
        return cloud.functions().calls().stream()
                .filter(call -> call.fate() != Lambda.Fate.SERVED)
                .toList();
    }

    private void remove(GroupId group) {
        cloud.table().write(new Action.Delete(Group.key(group), new Condition.None()));
    }

    private Planning walked(ProjectName project, String settings) throws InterruptedException {
        return walked(imported(cloud.table(), project, settings));
    }

    /// Begun as the HTTP API begins it, and waited for.
    private Planning walked(Scan scan) throws InterruptedException {
        var launcher = StepFunctions.of(machine, Optional.of(engine.url().toString()), Laptop.JSON);
        new PlanScan(cloud.table(), cloud.clock(), launcher)
                .run(new PlanScan.Input(scan.id(), PlanScan.Wish.ALL));
        Instant until = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(until)) {
            Planning planning =
                    new FindProgress(cloud.table(), new FindTracking(cloud.table()))
                            .run(new FindTracking.Input(scan.id(), false))
                            .planning()
                            .orElseThrow();
            if (planning.state() != Planning.State.RUNNING && !engine.isRunning(machine)) {
                return planning;
            }
            Thread.sleep(200);
        }
        throw new IllegalStateException("It does not end; executions " + engine.statuses(machine));
    }

    private static Scan imported(Table table, ProjectName project, String settings) {
        var laptop = new Laptop(table, Clock.systemUTC());
        if (!settings.isEmpty()) {
            laptop.settings(project, settings);
        }
        return scan(laptop, project);
    }

    private static Scan scan(Laptop laptop, ProjectName project) {
        return laptop.importScan
                .run(
                        new ImportScan.Input(
                                project, "", List.of(new ReportFile(REPORT)), SourceTree.NONE))
                .scan();
    }

    private static Outcome onLaptop(ProjectName project, String settings) {
        try (var table = SqliteTable.inMemory(Clock.systemUTC())) {
            Scan scan = imported(table, project, settings);
            var laptop = new Laptop(table, Clock.systemUTC());
            var groups =
                    laptop.groupFindings
                            .run(
                                    new GroupFindings.Input(
                                            scan.id(),
                                            GroupFindings.By.FILE,
                                            GroupFindings.Filter.NONE))
                            .groups();
            laptop.pipeline.run(groups.stream().map(Start::of).toList(), walked -> {});
            return outcome(table, scan);
        }
    }

    private Outcome inCloud(ProjectName project) {
        return outcome(cloud.table(), scan(new Laptop(cloud.table(), cloud.clock()), project));
    }

    private static Outcome outcome(Table table, Scan scan) {
        var texts = new TreeMap<String, String>();
        var findPrompt = new FindPrompt(table);
        var filter =
                new ListPrompts.Filter(
                        Optional.of(scan.id()),
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

    private static Tracking tracking(Table table, Scan scan, boolean recount) {
        return new FindTracking(table).run(new FindTracking.Input(scan.id(), recount));
    }
}
