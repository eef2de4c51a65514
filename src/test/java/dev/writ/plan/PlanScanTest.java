package dev.writ.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.writ.execution.FindTracking;
import dev.writ.finding.DeleteScan;
import dev.writ.finding.GroupFindings;
import dev.writ.finding.ImportScan;
import dev.writ.finding.ScanId;
import dev.writ.finding.Severity;
import dev.writ.finding.SourceTree;
import dev.writ.kernel.Actor;
import dev.writ.kernel.Failed;
import dev.writ.kernel.Failure;
import dev.writ.kernel.Paging;
import dev.writ.pipeline.Pipeline;
import dev.writ.pipeline.Start;
import dev.writ.prompt.ListPrompts;
import dev.writ.prompt.PromptId;
import dev.writ.source.ReportFile;
import dev.writ.store.sqlite.SqliteTable;
import dev.writ.testing.FailingTable;
import dev.writ.testing.HandClock;
import dev.writ.testing.Laptop;
import dev.writ.testing.StaleTable;
import dev.writ.workflow.LocalLauncher;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PlanScanTest {

    private static final Path ESLINT = Path.of("examples/eslint-jquery-src.sarif");
    private static final Duration DEAD = Duration.ofSeconds(31);
    private static final PlanScan.Wish CRITICAL =
            new PlanScan.Wish(
                    Optional.empty(),
                    Optional.of(Severity.CRITICAL),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());

    private static final List<PromptId> UNDISTURBED =
            new Laptop().plan(ESLINT).items().stream().map(PlanItem::prompt).toList();

    private final HandClock clock = new HandClock();
    private final SqliteTable table = SqliteTable.inMemory(clock);
    private final Laptop laptop = new Laptop(table, clock);
    private final ScanId scan =
            laptop.importScan
                    .run(
                            new ImportScan.Input(
                                    Laptop.PROJECT,
                                    "",
                                    List.of(new ReportFile(ESLINT)),
                                    SourceTree.NONE))
                    .scan()
                    .id();

    /// What was begun and waits for a thread.
    private final Queue<Runnable> background = new ArrayDeque<>();

    private final PlanScan planScan = planScan(laptop.pipeline);

    @AfterEach
    void close() {
        table.close();
    }

    private PlanScan planScan(Pipeline pipeline) {
        return new PlanScan(
                table,
                clock,
                new LocalLauncher(
                        background::add,
                        new WalkScan(table, clock, laptop.groupFindings, pipeline)));
    }

    private Planning plan(PlanScan.Wish wish) {
        return planScan.run(new PlanScan.Input(scan, wish));
    }

    private int resumed() {
        return new ResumePlannings(table, clock, planScan)
                .run(new ResumePlannings.Input())
                .resumed();
    }

    private Planning planning() {
        return progress().planning().orElseThrow();
    }

    private Progress progress() {
        return new FindProgress(table, new FindTracking(table))
                .run(new FindTracking.Input(scan, false));
    }

    private List<PromptId> prompts() {
        var filter =
                new ListPrompts.Filter(
                        Optional.of(scan),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty());
        var all = new Paging(Paging.MAX_LIMIT, Optional.empty());
        return new ListPrompts(table)
                .run(new ListPrompts.Input(filter, all)).items().stream()
                        .map(prompt -> prompt.id())
                        .toList();
    }

    private void workOff() {
        while (!background.isEmpty()) {
            background.remove().run();
        }
    }

    private void assertPlanned() {
        assertThat(planning().state()).isEqualTo(Planning.State.COMPLETED);
        assertThat(planning().done()).isEqualTo(planning().total()).isEqualTo(22);
        assertThat(prompts()).hasSize(22).containsExactlyInAnyOrderElementsOf(UNDISTURBED);
        assertThat(laptop.tracking(scan, false)).isEqualTo(laptop.tracking(scan, true));
    }

    @Test
    void the_prompts_are_those_of_a_plan_made_at_once() {
        assertThat(plan(PlanScan.Wish.ALL).state()).isEqualTo(Planning.State.RUNNING);
        assertThat(prompts()).isEmpty();
        workOff();
        assertPlanned();
    }

    @Test
    void a_scan_without_a_planning_has_not_begun() {
        assertThat(progress().planning()).isEmpty();
        assertThat(progress().isDone()).isFalse();
    }

    @Test
    void of_equal_requests_at_once_one_begins() throws Exception {
        Callable<Planning> request = () -> plan(PlanScan.Wish.ALL);
        try (var pool = Executors.newFixedThreadPool(16)) {
            for (var each : pool.invokeAll(Collections.nCopies(16, request))) {
                assertThat(each.get().scan()).isEqualTo(scan);
            }
        }
        assertThat(background).hasSize(1);
    }

    @Test
    void the_loser_of_a_race_is_told_of_the_planning_that_runs() {
        var slow =
                new PlanScan(
                        new StaleTable(table, this::beginOnce),
                        clock,
                        new LocalLauncher(
                                background::add,
                                new WalkScan(table, clock, laptop.groupFindings, laptop.pipeline)));
        slow.run(new PlanScan.Input(scan, PlanScan.Wish.ALL));
        assertThat(background).hasSize(1);
    }

    private void beginOnce() {
        if (background.isEmpty()) {
            plan(PlanScan.Wish.ALL);
        }
    }

    @Test
    void another_wish_while_one_is_at_work_is_refused() {
        plan(PlanScan.Wish.ALL);
        var refused = catchThrowableOfType(Failed.class, () -> plan(CRITICAL));
        assertThat(refused.failure().code()).isEqualTo(Failure.Code.INVALID_STATE);
        workOff();
        assertThat(plan(CRITICAL).filter().atLeast()).hasValue(Severity.CRITICAL);
    }

    @Test
    void a_wish_that_names_nothing_or_no_prompt_is_refused() {
        var nothing =
                new PlanScan.Wish(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(Collections.singletonList(null)),
                        Optional.empty(),
                        Optional.empty());
        var none =
                new PlanScan.Wish(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(0));
        assertThatThrownBy(() -> plan(nothing)).isInstanceOf(Failed.class);
        assertThatThrownBy(() -> plan(none)).isInstanceOf(Failed.class);
        assertThat(progress().planning()).isEmpty();
    }

    @Test
    void what_a_living_process_works_at_is_not_taken_up() {
        plan(PlanScan.Wish.ALL);
        clock.pass(DEAD.minusSeconds(2));
        assertThat(resumed()).isZero();
        workOff();
        clock.pass(DEAD);
        assertThat(resumed()).isZero();
    }

    @Test
    void what_a_process_left_when_it_died_is_taken_up_once() {
        plan(PlanScan.Wish.ALL);
        background.clear();
        clock.pass(DEAD);
        assertThat(resumed()).isEqualTo(1);
        assertThat(resumed()).isZero();
        workOff();
        assertPlanned();
    }

    @Test
    void of_two_processes_that_take_up_the_same_at_once_one_gets_it() {
        plan(PlanScan.Wish.ALL);
        background.clear();
        clock.pass(DEAD);
        var others = new ArrayList<Integer>();
        var slow =
                new PlanScan(
                        new StaleTable(table, () -> others.add(resumed())),
                        clock,
                        new LocalLauncher(
                                background::add,
                                new WalkScan(table, clock, laptop.groupFindings, laptop.pipeline)));
        int mine =
                new ResumePlannings(table, clock, slow).run(new ResumePlannings.Input()).resumed();
        assertThat(mine + others.getFirst()).isEqualTo(1);
        assertThat(background).hasSize(1);
        workOff();
        assertPlanned();
    }

    @Test
    void a_process_that_died_midway_is_followed_by_one_that_does_the_rest() {
        plan(PlanScan.Wish.ALL);
        background.clear();
        var dying = new Laptop(new FailingTable(table, 60), clock);
        assertThatThrownBy(() -> dying.pipeline.run(starts(), walked -> {}))
                .isInstanceOf(Failed.class);
        int before = prompts().size();
        clock.pass(DEAD);
        assertThat(resumed()).isEqualTo(1);
        workOff();
        assertThat(before).isLessThan(22);
        assertPlanned();
    }

    private List<Start> starts() {
        return laptop
                .groupFindings
                .run(
                        new GroupFindings.Input(
                                scan, GroupFindings.By.FILE, GroupFindings.Filter.NONE))
                .groups()
                .stream()
                .map(Start::of)
                .toList();
    }

    @Test
    void the_one_who_was_taken_for_dead_no_longer_writes_how_far_it_is() {
        plan(PlanScan.Wish.ALL);
        Runnable slow = background.remove();
        clock.pass(DEAD);
        resumed();
        slow.run();
        assertThat(planning().state()).isEqualTo(Planning.State.RUNNING);
        workOff();
        assertPlanned();
    }

    @Test
    void a_chain_that_cannot_go_on_ends_the_planning_with_its_problem() {
        var away = new Failure.Unavailable(Failure.Code.INTERNAL_ERROR, "It is away", "Wait");
        planScan(
                        (starts, each) -> {
                            throw new Failed(away);
                        })
                .run(new PlanScan.Input(scan, PlanScan.Wish.ALL));
        workOff();
        assertThat(planning().state()).isEqualTo(Planning.State.FAILED);
        assertThat(planning().problem()).isEqualTo("It is away. Wait.");
        assertThat(planning().total()).isEqualTo(22);
        plan(PlanScan.Wish.ALL);
        workOff();
        assertPlanned();
    }

    @Test
    void a_defect_ends_the_planning_as_well() {
        planScan(
                        (starts, each) -> {
                            throw new IllegalStateException("a defect");
                        })
                .run(new PlanScan.Input(scan, PlanScan.Wish.ALL));
        assertThatThrownBy(this::workOff).hasMessage("a defect");
        assertThat(planning().state()).isEqualTo(Planning.State.FAILED);
        assertThat(planning().problem()).isEqualTo("Writ itself failed");
    }

    @Test
    void a_planning_whose_scan_was_removed_ends_with_that_problem() {
        plan(PlanScan.Wish.ALL);
        new DeleteScan(table, clock).run(new DeleteScan.Input(scan, Actor.LOCAL));
        workOff();
        Planning ended = Planning.TYPE.need(table, Planning.key(scan)).value();
        assertThat(ended.state()).isEqualTo(Planning.State.FAILED);
        assertThat(ended.problem()).contains("There is no scan " + scan);
        clock.pass(DEAD);
        assertThat(resumed()).isZero();
    }
}
