package dev.writ.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.writ.execution.Caught;
import dev.writ.finding.GroupFindings;
import dev.writ.finding.ImportScan;
import dev.writ.finding.Scan;
import dev.writ.finding.SourceTree;
import dev.writ.kernel.Failed;
import dev.writ.kernel.Stored;
import dev.writ.kernel.TryAgain;
import dev.writ.pipeline.Start;
import dev.writ.source.ReportFile;
import dev.writ.store.sqlite.SqliteTable;
import dev.writ.testing.HandClock;
import dev.writ.testing.Laptop;
import dev.writ.testing.StaleTable;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// How the state machine cuts a scan into batches and brings them to their end.
class BatchesTest {

    private static final PlanScan.Wish SINGLES =
            new PlanScan.Wish(
                    Optional.of(GroupFindings.By.NONE),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());

    private final HandClock clock = new HandClock();
    private final SqliteTable table = SqliteTable.inMemory(clock);
    private final Laptop laptop = new Laptop(table, clock);
    private final Scan scan =
            laptop.importScan
                    .run(
                            new ImportScan.Input(
                                    Laptop.PROJECT,
                                    "",
                                    List.of(
                                            new ReportFile(
                                                    Path.of("examples/pmd-quickstart-gson.sarif"))),
                                    SourceTree.NONE))
                    .scan();
    private final FormBatches formBatches = new FormBatches(table, clock, laptop.groupFindings);
    private final ReadBatch readBatch = new ReadBatch(table);
    private final EndBatch endBatch = new EndBatch(table, clock);
    private final EndPlanning endPlanning = new EndPlanning(table, clock);

    @AfterEach
    void close() {
        table.close();
    }

    private FormBatches.Output form(PlanScan.Wish wish) {
        return formBatches.run(new FormBatches.Input(scan.id(), Optional.of(wish)));
    }

    private void end(FormBatches.Output formed, Optional<Caught> failure) {
        endPlanning.run(
                new EndPlanning.Input(
                        scan.id(), Optional.of(SINGLES), Optional.of(formed), failure));
    }

    private static ReadBatch.Input input(FormBatches.Part part) {
        return new ReadBatch.Input(part.scan(), part.batch());
    }

    private Planning planning() {
        return Planning.TYPE.need(table, Planning.key(scan.id())).value();
    }

    @Test
    void batches_hold_every_group_once_and_no_more_than_forty() throws Exception {
        var formed = form(SINGLES);
        var starts = new ArrayList<Start>();
        for (var part : formed.batches()) {
            var batch = readBatch.run(input(part));
            assertThat(batch).hasSizeBetween(1, Batch.MAX_GROUPS);
            assertThat(Laptop.JSON.writeValueAsString(batch).getBytes(StandardCharsets.UTF_8))
                    .hasSizeLessThan(256 * 1024);
            starts.addAll(batch);
        }
        var groups =
                laptop.groupFindings.run(
                        new GroupFindings.Input(
                                scan.id(), GroupFindings.By.NONE, GroupFindings.Filter.NONE));
        assertThat(starts)
                .containsExactlyElementsOf(groups.groups().stream().map(Start::of).toList())
                .hasSize(formed.groups());
        assertThat(formed.batches()).hasSizeGreaterThan(1);
    }

    @Test
    void progress_counts_each_batch_once_however_often_its_end_is_told() {
        var formed = form(SINGLES);
        assertThat(planning().total()).isEqualTo(formed.groups());
        formed.batches().forEach(part -> endBatch.run(input(part)));
        formed.batches().forEach(part -> endBatch.run(input(part)));
        assertThat(planning().done()).isEqualTo(formed.groups());
    }

    @Test
    void forming_again_forgets_no_batch_that_has_ended() {
        var formed = form(SINGLES);
        endBatch.run(input(formed.batches().getFirst()));
        assertThat(form(SINGLES)).isEqualTo(formed);
        endBatch.run(input(formed.batches().getFirst()));
        assertThat(planning().done()).isEqualTo(Batch.MAX_GROUPS);
    }

    @Test
    void a_planning_that_the_api_has_begun_is_taken_up() {
        var launched = new ArrayList<Stored<Planning>>();
        var begun =
                new PlanScan(table, clock, launched::add)
                        .run(new PlanScan.Input(scan.id(), SINGLES));
        clock.pass(Duration.ofMinutes(5));
        assertThat(form(SINGLES).planning()).isEqualTo(begun.startedAt());
        assertThat(launched).hasSize(1);
    }

    @Test
    void a_planning_that_is_at_work_with_another_wish_is_not_disturbed() {
        form(SINGLES);
        assertThatThrownBy(() -> form(PlanScan.Wish.ALL))
                .isInstanceOf(Failed.class)
                .hasMessageContaining("is being planned in another way");
    }

    @Test
    void the_end_is_written_down() {
        var formed = form(SINGLES);
        formed.batches().forEach(part -> endBatch.run(input(part)));
        end(formed, Optional.empty());
        assertThat(planning().state()).isEqualTo(Planning.State.COMPLETED);
        assertThat(planning().endedAt()).contains(clock.instant());
    }

    @Test
    void a_batch_that_did_not_end_is_missed() {
        var formed = form(SINGLES);
        endBatch.run(input(formed.batches().getFirst()));
        end(formed, Optional.empty());
        assertThat(planning().state()).isEqualTo(Planning.State.FAILED);
        assertThat(planning().problem())
                .startsWith("Only 40 of " + formed.groups() + " groups have ended");
    }

    @Test
    void a_failure_is_written_down_with_what_went_wrong() {
        end(form(SINGLES), Optional.of(new Caught("States.Timeout", Optional.empty())));
        assertThat(planning().state()).isEqualTo(Planning.State.FAILED);
        assertThat(planning().problem()).isEqualTo("States.Timeout");
    }

    @Test
    void the_late_end_of_one_planning_does_not_end_the_next() {
        var first = form(SINGLES);
        end(first, Optional.empty());
        clock.pass(Duration.ofMinutes(1));
        var second = form(SINGLES);
        end(first, Optional.of(new Caught("late", Optional.empty())));
        endBatch.run(input(first.batches().getFirst()));
        assertThat(planning().startedAt()).isEqualTo(second.planning());
        assertThat(planning().state()).isEqualTo(Planning.State.RUNNING);
        assertThat(planning().done()).isZero();
    }

    @Test
    void who_loses_the_race_to_end_a_planning_tries_again() {
        var formed = form(SINGLES);
        var racing =
                new EndPlanning(
                        new StaleTable(
                                table, () -> endBatch.run(input(formed.batches().getFirst()))),
                        clock);
        var late =
                new EndPlanning.Input(
                        scan.id(), Optional.of(SINGLES), Optional.of(formed), Optional.empty());
        assertThatThrownBy(() -> racing.run(late)).isInstanceOf(TryAgain.class);
        assertThat(planning().state()).isEqualTo(Planning.State.RUNNING);
    }

    @Test
    void a_launch_that_fails_leaves_no_planning_at_work() {
        var away =
                new PlanScan(
                        table,
                        clock,
                        begun -> {
                            throw Failed.invalid("The state machine is away", "Repeat");
                        });
        var wanted = new PlanScan.Input(scan.id(), SINGLES);
        assertThatThrownBy(() -> away.run(wanted)).isInstanceOf(Failed.class);
        assertThat(planning().state()).isEqualTo(Planning.State.FAILED);
        assertThat(planning().problem()).contains("The state machine is away");
    }
}
