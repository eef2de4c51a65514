package dev.writ.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.writ.distribution.CommonsCurves;
import dev.writ.experiment.Analyse;
import dev.writ.experiment.Experiment;
import dev.writ.experiment.ExperimentId;
import dev.writ.experiment.FindExperiment;
import dev.writ.experiment.Goal;
import dev.writ.experiment.Group;
import dev.writ.experiment.Guardrail;
import dev.writ.experiment.Judgement;
import dev.writ.experiment.Look;
import dev.writ.experiment.Metric;
import dev.writ.experiment.Variant;
import dev.writ.kernel.Actor;
import dev.writ.kernel.Table;
import dev.writ.statistics.Design;
import dev.writ.statistics.SamplePlan;
import dev.writ.store.sqlite.SqliteTable;
import dev.writ.template.TemplateRef;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ViewExperimentTest {

    private static final ExperimentId ID = new ExperimentId("x-00000000000000000000");
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final Goal GOAL =
            new Goal(
                    Metric.MERGED,
                    0.5,
                    0.2,
                    0.05,
                    0.8,
                    2,
                    0,
                    List.of(new Guardrail(Guardrail.Kind.REJECTED, 0.1)));

    private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    private final Table table = SqliteTable.inMemory(clock);
    private final CommonsCurves curves = new CommonsCurves();
    private final SamplePlan plan = new Design(0.5, 0.2, 0.05, 0.8, 2, 1).plan(curves);
    private final ViewExperiment viewExperiment =
            new ViewExperiment(
                    new FindExperiment(table, new Analyse(table, curves, clock)), curves);

    private ViewExperiment.Output found(Look... looks) {
        var experiment =
                new Experiment(
                        ID,
                        "Shorter text",
                        "shop/my_prompt",
                        List.of(variant("control", 1), variant("a", 2)),
                        GOAL,
                        "salt",
                        plan,
                        2 * plan.each(),
                        Experiment.Status.RUNNING,
                        List.of(looks),
                        Optional.empty(),
                        "",
                        Actor.LOCAL,
                        NOW,
                        Optional.of(NOW),
                        Optional.empty());
        table.write(Experiment.TYPE.create(experiment));
        return viewExperiment.run(ID);
    }

    private static Variant variant(String name, int version) {
        return new Variant(name, new TemplateRef("shop/my_prompt", version), 50);
    }

    private Look look(int number, boolean last, long each, long control, long tried) {
        return new Look(
                number,
                last,
                NOW,
                List.of(group("control", each, control), group("a", each, tried)));
    }

    private static Group group(String variant, long each, long successes) {
        return new Group(variant, each, each, successes, Map.of(Guardrail.Kind.REJECTED, 0L), 100);
    }

    @Test
    void before_the_first_look_only_the_plan_is_told() {
        var found = found();
        assertThat(found.looks()).isEmpty();
        assertThat(found.judged()).isEmpty();
        assertThat(found.reached()).isZero();
        assertThat(found.groups()).extracting(GroupLine::share).containsOnly(Optional.empty());
        assertThat(found.planned())
                .extracting(ViewExperiment.PlannedLook::time)
                .containsExactly(0.5, 1.0);
        assertThat(found.planned().getFirst().bound())
                .isGreaterThan(found.planned().getLast().bound());
    }

    @Test
    void a_goal_is_told_in_percent() {
        var goal = found().goal();
        assertThat(goal.baseline()).isEqualTo(50);
        assertThat(goal.effect()).isEqualTo(20);
        assertThat(goal.alpha()).isEqualTo(5);
        assertThat(goal.guardrails())
                .containsExactly(new GoalLine.Rail(Guardrail.Kind.REJECTED, 10));
    }

    @Test
    void each_look_says_what_it_said_when_it_was_taken() {
        long half = plan.each() / 2;
        long all = plan.each();
        var early = look(1, false, half, half / 2, half / 2 + 3);
        var late = look(2, true, all, all / 2, (long) (all * 0.8));
        var found = found(early, late);
        assertThat(found.looks())
                .flatExtracting(LookLine::variants)
                .extracting(LookLine.Tested::sign)
                .last()
                .isEqualTo("better");
        var first = found.looks().getFirst().variants().getFirst();
        assertThat(first.bound()).isCloseTo(found.planned().getFirst().bound(), within(0.1));
        assertThat(first.z()).isLessThan(first.bound());
    }

    @Test
    void the_last_look_tells_the_gain_and_the_guardrails() {
        long all = plan.each();
        var found = found(look(1, true, all, all / 2, all * 3 / 4));
        JudgedLine judged = found.judged().getFirst();
        assertThat(judged.gain()).isCloseTo(25, within(1.0)).isBetween(judged.low(), judged.high());
        assertThat(judged.guards())
                .extracting(Judgement.Guard::state)
                .containsExactly(Judgement.State.HELD);
    }
}
