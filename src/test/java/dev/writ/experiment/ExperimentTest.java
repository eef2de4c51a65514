package dev.writ.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.writ.audit.Event;
import dev.writ.distribution.CommonsCurves;
import dev.writ.execution.Execution;
import dev.writ.execution.Reached;
import dev.writ.execution.Stage;
import dev.writ.finding.FindingId;
import dev.writ.finding.ScanId;
import dev.writ.kernel.Actor;
import dev.writ.kernel.Failed;
import dev.writ.kernel.Item;
import dev.writ.kernel.Paging;
import dev.writ.kernel.Table;
import dev.writ.library.Variants;
import dev.writ.project.ProjectName;
import dev.writ.prompt.Enrolled;
import dev.writ.prompt.PromptId;
import dev.writ.store.sqlite.SqliteTable;
import dev.writ.template.TemplateRef;
import dev.writ.testing.Laptop;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExperimentTest {

    private static final Instant LONG_AGO = Instant.parse("2025-06-01T00:00:00Z");

    private static final Goal GOAL =
            new Goal(
                    Metric.MERGED,
                    0.5,
                    0.2,
                    0.05,
                    0.8,
                    3,
                    14,
                    List.of(new Guardrail(Guardrail.Kind.REJECTED, 0.2)));

    private final Clock clock = new Laptop.TickingClock();
    private final Table table = SqliteTable.inMemory(clock);
    private final List<String> promoted = new ArrayList<>();
    private final Versions versions =
            new Versions() {
                @Override
                public void need(TemplateRef version) {
                    if (version.version() > 9) {
                        throw Failed.notFound("There is no " + version, "Use another");
                    }
                }

                @Override
                public void promote(TemplateRef version, String reason, Actor actor) {
                    promoted.add(version.toString());
                }
            };
    private final Analyse analyse = new Analyse(table, new CommonsCurves(), clock);
    private final TakeLook takeLook = new TakeLook(table, analyse);
    private final StartExperiment start = new StartExperiment(table, analyse, clock);
    private int subjects;

    private static CreateExperiment.Input input(List<Integer> percent, String... versions) {
        return new CreateExperiment.Input(
                "Shorter text",
                List.of(versions).stream().map(TemplateRef::parse).toList(),
                percent,
                "",
                GOAL,
                Actor.LOCAL);
    }

    private Experiment created(CreateExperiment.Input input) {
        return new CreateExperiment(table, versions, new CommonsCurves(), clock).run(input);
    }

    private Experiment created() {
        return created(input(List.of(), "shop/my_prompt@1", "shop/my_prompt@2"));
    }

    private Experiment running() {
        Experiment experiment = created();
        return started(experiment).experiment();
    }

    private Analysis started(Experiment experiment) {
        return start.run(new StartExperiment.Input(experiment.id(), Actor.LOCAL));
    }

    private Analysis concluded(Experiment experiment) {
        return new ConcludeExperiment(table, analyse, versions, clock)
                .run(new ConcludeExperiment.Input(experiment.id(), Actor.LOCAL));
    }

    /// Puts subjects into the table whose first attempts ended long ago.
    ///
    /// @param reached stages of as many of them, from the first on
    private void subjects(
            Experiment experiment, String variant, int count, Stage stage, int reached) {
        var items = new ArrayList<Item>();
        for (int i = 0; i < count; i++) {
            int number = subjects++;
            var prompt = new PromptId("p-%020d".formatted(number));
            var finding = new FindingId("f-0000000000-%020d".formatted(number));
            items.add(
                    Enrolled.TYPE.item(
                            new Enrolled(
                                    experiment.id().value(),
                                    variant,
                                    finding,
                                    prompt,
                                    100,
                                    LONG_AGO)));
            items.add(
                    Execution.TYPE.item(
                            execution(prompt, i < reached ? List.of(stage) : List.of(), LONG_AGO)));
        }
        table.putAll(items);
    }

    private static Execution execution(PromptId prompt, List<Stage> stages, Instant ended) {
        return new Execution(
                prompt,
                1,
                new ScanId("s-00000000000000000000"),
                Execution.Status.COMPLETED,
                "agent",
                ended,
                Optional.of(ended),
                "",
                List.of(),
                Optional.empty(),
                Optional.empty(),
                stages.stream().map(each -> new Reached(each, ended, Optional.empty())).toList(),
                "",
                false);
    }

    private int each(Experiment experiment) {
        return (int) experiment.plan().each();
    }

    @Test
    void an_experiment_plans_at_creation_how_many_subjects_it_takes() {
        Experiment experiment = created();
        assertThat(experiment.subjects()).isEqualTo(2 * experiment.plan().each());
        assertThat(experiment.variants()).extracting(Variant::name).containsExactly("control", "a");
        assertThat(experiment.status()).isEqualTo(Experiment.Status.DRAFT);
        assertThat(new FindExperiment(table, analyse).run(experiment.id()).experiment())
                .isEqualTo(experiment);
    }

    @Test
    void experiments_are_listed_by_what_is_asked_for() {
        Experiment waits = created();
        Experiment runs =
                started(created(input(List.of(), "global/b@1", "global/b@2"))).experiment();
        assertThat(listed(Optional.empty(), Optional.empty())).containsExactly(runs, waits);
        assertThat(listed(Optional.of(Experiment.Status.RUNNING), Optional.empty()))
                .containsExactly(runs);
        assertThat(listed(Optional.empty(), Optional.of("shop/my_prompt"))).containsExactly(waits);
    }

    private List<Experiment> listed(Optional<Experiment.Status> status, Optional<String> template) {
        return new ListExperiments(table)
                .run(new ListExperiments.Input(status, template, Paging.first()))
                .items();
    }

    @ParameterizedTest
    @CsvSource({
        "50 50, shop/my_prompt@1, not 2 to 5 of one template",
        "50 50, shop/my_prompt@1 shop/other@2, of one template",
        "50 50, shop/my_prompt@1 shop/my_prompt@1, twice",
        "50 49, shop/my_prompt@1 shop/my_prompt@2, 100 together",
        "100 0, shop/my_prompt@1 shop/my_prompt@2, 100 together",
        "100, shop/my_prompt@1 shop/my_prompt@2, 100 together",
        "50 50, shop/my_prompt@1 shop/my_prompt@10, There is no",
    })
    void an_experiment_that_cannot_be_is_refused(String percent, String versions, String word) {
        var shares = List.of(percent.split(" ")).stream().map(Integer::valueOf).toList();
        assertThatThrownBy(() -> created(input(shares, versions.split(" "))))
                .isInstanceOf(Failed.class)
                .hasMessageContaining(word);
    }

    @Test
    void only_one_experiment_runs_on_a_template() {
        running();
        Experiment other = created();
        assertThatThrownBy(() -> started(other))
                .isInstanceOf(Failed.class)
                .hasMessageContaining("runs on shop/my_prompt already");
    }

    @Test
    void work_gets_a_variant_while_the_experiment_runs_and_none_before_or_after() {
        var assign = new AssignVariant(table);
        var asked =
                new Variants.Asked(
                        TemplateRef.parse("shop/my_prompt@7"), new ProjectName("shop"), "f-1");
        Experiment draft = created();
        assertThat(assign.choose(asked)).isEmpty();
        started(draft);
        assertThat(assign.choose(asked)).isPresent().isEqualTo(assign.choose(asked));
        new StopExperiment(table, analyse, clock)
                .run(new StopExperiment.Input(draft.id(), "the release is over", Actor.LOCAL));
        assertThat(assign.choose(asked)).isEmpty();
    }

    @Test
    void looking_before_a_look_is_due_decides_nothing_and_is_not_kept() {
        Experiment experiment = running();
        subjects(experiment, "control", 20, Stage.MERGED, 0);
        subjects(experiment, "a", 20, Stage.MERGED, 20);
        Analysis early = takeLook.run(experiment.id());
        assertThat(early.due()).isFalse();
        assertThat(early.conclusion()).isEmpty();
        assertThat(early.judgements()).isEmpty();
        assertThat(early.experiment().looks()).isEmpty();
        assertThatThrownBy(() -> concluded(experiment))
                .isInstanceOf(Failed.class)
                .hasMessageContaining("Nothing follows");
    }

    @Test
    void a_repeated_analysis_is_the_same_look() {
        Experiment experiment = running();
        int third = each(experiment) / 3 + 1;
        subjects(experiment, "control", third, Stage.MERGED, third / 2);
        subjects(experiment, "a", third, Stage.MERGED, third / 2 + 3);
        Analysis first = takeLook.run(experiment.id());
        assertThat(first.experiment().looks()).hasSize(1);
        assertThat(takeLook.run(experiment.id()).experiment().looks())
                .isEqualTo(first.experiment().looks());
        assertThat(new FindExperiment(table, analyse).run(experiment.id()).judgements())
                .isEqualTo(first.judgements());
    }

    @Test
    void a_variant_that_is_better_and_harms_nothing_is_promoted() {
        Experiment experiment = running();
        int all = each(experiment);
        subjects(experiment, "control", all, Stage.MERGED, all / 2);
        subjects(experiment, "a", all, Stage.MERGED, (int) (all * 0.75));
        takeLook.run(experiment.id());
        Analysis concluded = concluded(experiment);
        Conclusion conclusion = concluded.experiment().conclusion().orElseThrow();
        assertThat(conclusion.kind()).isEqualTo(Conclusion.Kind.PROMOTE);
        assertThat(conclusion.variant()).hasValue("a");
        assertThat(conclusion.reason()).contains("Variant a is better at look 1, the last.", "z ");
        assertThat(promoted).containsExactly("shop/my_prompt@2");
        assertThat(concluded(experiment).experiment()).isEqualTo(concluded.experiment());
        assertThat(promoted).hasSize(1);
        assertThat(Event.of("shop", false).list(table, Event.TYPE, Paging.first()).items())
                .extracting(Event::kind)
                .containsExactly(Event.Kind.EXPERIMENT_STARTED, Event.Kind.EXPERIMENT_ENDED);
    }

    @Test
    void a_variant_that_breaks_a_guardrail_is_rejected() {
        Experiment experiment = running();
        int all = each(experiment);
        subjects(experiment, "control", all, Stage.REJECTED, 0);
        subjects(experiment, "a", all, Stage.REJECTED, all / 2);
        takeLook.run(experiment.id());
        Conclusion conclusion = concluded(experiment).experiment().conclusion().orElseThrow();
        assertThat(conclusion.kind()).isEqualTo(Conclusion.Kind.REJECT);
        assertThat(conclusion.reason()).contains("rejected broken");
        assertThat(promoted).isEmpty();
    }

    @Test
    void a_small_gain_that_may_be_chance_stays_undecided() {
        Experiment experiment = running();
        int all = each(experiment);
        subjects(experiment, "control", all, Stage.MERGED, all / 2);
        subjects(experiment, "a", all, Stage.MERGED, (int) (all * 0.62));
        takeLook.run(experiment.id());
        Conclusion conclusion = concluded(experiment).experiment().conclusion().orElseThrow();
        assertThat(conclusion.kind()).isEqualTo(Conclusion.Kind.UNDECIDED);
    }

    @Test
    void a_variant_without_hope_is_rejected_before_the_end() {
        Experiment experiment = running();
        int two = each(experiment) * 2 / 3 + 1;
        subjects(experiment, "control", two, Stage.MERGED, two / 2);
        subjects(experiment, "a", two, Stage.MERGED, two / 3);
        Analysis analysis = takeLook.run(experiment.id());
        assertThat(analysis.conclusion()).map(Conclusion::kind).hasValue(Conclusion.Kind.REJECT);
    }

    @Test
    void a_subject_counts_when_it_had_its_time_and_each_only_once() {
        Experiment experiment = running();
        var prompt = new PromptId("p-%020d".formatted(99_999));
        Instant now = clock.instant();
        var subject =
                new Enrolled(
                        experiment.id().value(),
                        "a",
                        new FindingId("f-0000000000-%020d".formatted(99_999)),
                        prompt,
                        100,
                        now);
        assertThat(table.write(Enrolled.TYPE.create(subject)).done()).isTrue();
        assertThat(table.write(Enrolled.TYPE.create(subject)).done()).isFalse();
        Instant yesterday = now.minus(Duration.ofDays(1));
        table.putAll(
                List.of(Execution.TYPE.item(execution(prompt, List.of(Stage.MERGED), yesterday))));
        Group group = new FindExperiment(table, analyse).run(experiment.id()).groups().getLast();
        assertThat(group.assigned()).isEqualTo(1);
        assertThat(group.counted()).isZero();
    }

    @Test
    void ten_thousand_subjects_cost_a_query_a_partition_and_a_batch() {
        Experiment experiment = running();
        subjects(experiment, "control", 5_000, Stage.MERGED, 100);
        subjects(experiment, "a", 5_000, Stage.MERGED, 100);
        var asked = new CountedTable(table);
        var groups = CountSubjects.of(asked, experiment, clock.instant());
        assertThat(groups).extracting(Group::counted).containsExactly(5_000L, 5_000L);
        assertThat(asked.calls).isLessThan(50);
    }
}
