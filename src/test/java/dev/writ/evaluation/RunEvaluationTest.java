package dev.writ.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.writ.distribution.CommonsCurves;
import dev.writ.finding.ScanId;
import dev.writ.governance.CompleteInputs;
import dev.writ.jsonschema.NetworkntSchemas;
import dev.writ.kernel.Actor;
import dev.writ.kernel.Failed;
import dev.writ.kernel.Fields;
import dev.writ.kernel.Paging;
import dev.writ.model.NoModel;
import dev.writ.prompt.PromptSamples;
import dev.writ.template.TemplateRef;
import dev.writ.testing.Laptop;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RunEvaluationTest {

    private static final TemplateRef ARCHITECTURE = TemplateRef.parse("architecture_refactoring@1");
    private static final TemplateRef TESTING = TemplateRef.parse("testing_enhancement@1");
    private static final AskModel NO_MODEL = new AskModel(new NoModel());

    private final Laptop laptop = new Laptop();
    private final Samples samples = new Samples(Laptop.RESOURCES, Laptop.YAML);
    private final Rendering rendering =
            new Rendering(laptop.knownTemplates, laptop.templates, laptop.renderer);
    private final FreezeDataset freeze =
            new FreezeDataset(
                    laptop.table,
                    new PromptSamples(
                            laptop.table, new CompleteInputs(laptop.table, laptop.ruleSets)),
                    laptop.clock);

    private RunEvaluation runEvaluation(Answers answers, Grader grader) {
        return new RunEvaluation(
                laptop.table,
                rendering,
                Laptop.TOKENS,
                new NetworkntSchemas(),
                grader,
                answers,
                laptop.clock);
    }

    @SafeVarargs
    private static List<Fields> evaluators(Map<String, ?>... each) {
        return Stream.of(each).map(one -> Fields.of("", one)).toList();
    }

    private Dataset dataset(List<Sample> items) {
        return freeze.run(new FreezeDataset.Input("a set", Optional.empty(), items, Actor.LOCAL));
    }

    private RunEvaluation.Input input(TemplateRef template, Dataset dataset, List<Fields> with) {
        return new RunEvaluation.Input(
                template,
                dataset.id(),
                with,
                Evaluation.Of.PROMPT,
                1,
                OptionalDouble.of(2.5),
                Actor.LOCAL);
    }

    private FindEvaluation.Output ran(TemplateRef template, Dataset dataset, List<Fields> with) {
        return runEvaluation(NO_MODEL, NO_MODEL).run(input(template, dataset, with));
    }

    @Test
    void a_dataset_of_a_scan_holds_all_that_its_prompts_were_filled_with() {
        var plan = laptop.plan(Path.of("examples/eslint-jquery-src.sarif"));
        Dataset dataset =
                freeze.run(
                        new FreezeDataset.Input(
                                "jquery", Optional.of(plan.scan()), List.of(), Actor.LOCAL));
        var items =
                new ListSamples(laptop.table)
                        .run(new ListSamples.Input(dataset.id(), Paging.first()));
        assertThat(dataset.items()).hasSize(plan.items().size());
        assertThat(dataset.project()).hasValue(Laptop.PROJECT);
        assertThat(new FindDataset(laptop.table).run(dataset.id())).isEqualTo(dataset);
        assertThat(items.items()).hasSize(Math.min(plan.items().size(), ListSamples.MAX_PART));
        assertThat(items.items())
                .allSatisfy(
                        each -> assertThat(each.inputs().values()).containsKey("governance_rules"));
        var evaluation = ran(ARCHITECTURE, dataset, evaluators(Map.of("rules", "embedded")));
        assertThat(evaluation.evaluation().totals())
                .containsExactly(new Total("rules", plan.items().size(), 0, 0, 1));
    }

    @Test
    void the_same_items_are_the_dataset_that_is_there() {
        Dataset first = dataset(samples.all());
        assertThat(dataset(samples.all())).isEqualTo(first);
        assertThat(new ListDatasets(laptop.table).run(Paging.first()).items())
                .containsExactly(first);
    }

    @Test
    void a_dataset_of_nothing_or_of_two_sources_is_refused() {
        assertThatThrownBy(() -> dataset(List.of())).isInstanceOf(Failed.class);
        var both =
                new FreezeDataset.Input(
                        "x",
                        Optional.of(new ScanId("s-00000000000000000000")),
                        samples.all(),
                        Actor.LOCAL);
        assertThatThrownBy(() -> freeze.run(both)).hasMessageContaining("of a scan or of items");
        var tooMany =
                IntStream.rangeClosed(0, Dataset.MAX_ITEMS)
                        .mapToObj(i -> new Sample("i" + i, Fields.of("", Map.of("n", i))))
                        .toList();
        assertThatThrownBy(() -> dataset(tooMany)).hasMessageContaining("201 items");
        var twice = List.of(tooMany.getFirst(), tooMany.getFirst());
        assertThatThrownBy(() -> dataset(twice)).hasMessageContaining("one name");
    }

    @Test
    void an_evaluation_says_for_every_item_what_holds_and_what_would_help() {
        var with =
                evaluators(
                        Map.of("citations", "places"),
                        Map.of("contains", "no template says this"),
                        Map.of("graded", "Is it clear?"));
        var output = ran(ARCHITECTURE, dataset(samples.all()), with);
        Evaluation evaluation = output.evaluation();
        int items = samples.all().size();
        assertThat(evaluation.totals())
                .containsExactly(
                        new Total("citations", items, 0, 0, 1),
                        new Total("contains", 0, items, 0, 0),
                        new Total("graded", 0, 0, items, 0));
        assertThat(output.suggestions())
                .singleElement()
                .satisfies(each -> assertThat(each.evaluator()).isEqualTo("contains"));
        assertThat(evaluation.cost().orElseThrow())
                .isCloseTo(evaluation.tokens() * 2.5 / 1e6, within(1e-9));
        assertThat(output.results()).extracting(ItemResult::item).isSorted();
    }

    @Test
    void the_same_evaluation_is_found_and_not_run_again() {
        var with = evaluators(Map.of("citations", "places"));
        Dataset dataset = dataset(samples.all());
        var first = ran(ARCHITECTURE, dataset, with);
        assertThat(ran(ARCHITECTURE, dataset, with)).isEqualTo(first);
        assertThat(new FindEvaluation(laptop.table).run(first.evaluation().id())).isEqualTo(first);
        assertThat(new ListEvaluations(laptop.table).run(Paging.first()).items())
                .containsExactly(first.evaluation());
    }

    @Test
    void answers_are_judged_as_often_as_asked_and_cost_what_the_model_says() {
        var dataset = dataset(samples.all().subList(0, 1));
        var answers = new AtomicInteger();
        Answers model =
                prompt ->
                        Optional.of(
                                new Answers.Answer(
                                        "answer " + answers.incrementAndGet(),
                                        10,
                                        OptionalDouble.of(0.25)));
        var output =
                runEvaluation(model, NO_MODEL)
                        .run(
                                new RunEvaluation.Input(
                                        ARCHITECTURE,
                                        dataset.id(),
                                        evaluators(Map.of("contains", "answer 2")),
                                        Evaluation.Of.ANSWER,
                                        3,
                                        OptionalDouble.empty(),
                                        Actor.LOCAL));
        assertThat(output.evaluation().totals())
                .containsExactly(new Total("contains", 1, 2, 0, 0.3333));
        assertThat(output.evaluation().tokens()).isEqualTo(30);
        assertThat(output.evaluation().cost()).hasValue(0.75);
    }

    @Test
    void answers_without_a_model_are_refused() {
        var dataset = dataset(samples.all());
        var input =
                new RunEvaluation.Input(
                        ARCHITECTURE,
                        dataset.id(),
                        evaluators(Map.of("contains", "x")),
                        Evaluation.Of.ANSWER,
                        1,
                        OptionalDouble.empty(),
                        Actor.LOCAL);
        assertThatThrownBy(() -> runEvaluation(NO_MODEL, NO_MODEL).run(input))
                .isInstanceOf(Failed.class)
                .hasMessageContaining("No model is configured");
    }

    @Test
    void two_templates_are_compared_item_by_item() {
        var dataset = dataset(samples.all());
        String heading = "## " + laptop.templates.version(TESTING).sections().getFirst();
        var with =
                evaluators(
                        Map.of("contains", List.of(laptop.templates.version(TESTING).title())),
                        Map.of("contains", heading));
        var one = ran(ARCHITECTURE, dataset, with).evaluation();
        var two = ran(TESTING, dataset, with).evaluation();
        var compare = new CompareRuns(laptop.table, new CommonsCurves());
        var output = compare.run(new CompareRuns.Input(one.id(), two.id()));
        var back = compare.run(new CompareRuns.Input(two.id(), one.id()));
        assertThat(output.difference()).isEqualTo(-back.difference());
        assertThat(output.better()).isEqualTo(back.worse());
        assertThat(output.better() + output.alike() + output.worse()).isEqualTo(one.items());
        var same = compare.run(new CompareRuns.Input(one.id(), one.id()));
        assertThat(same.sentence()).startsWith("No difference between architecture_refactoring@1");
    }

    @Test
    void evaluations_of_other_items_are_not_compared() {
        var with = evaluators(Map.of("contains", "x"));
        var one = ran(ARCHITECTURE, dataset(samples.all()), with).evaluation();
        var two = ran(ARCHITECTURE, dataset(samples.all().subList(0, 2)), with).evaluation();
        assertThatThrownBy(
                        () ->
                                new CompareRuns(laptop.table, new CommonsCurves())
                                        .run(new CompareRuns.Input(one.id(), two.id())))
                .isInstanceOf(Failed.class)
                .hasMessageContaining("differ in more");
    }

    private RunCases.Output cases(String yaml) {
        return new RunCases(
                        Laptop.YAML,
                        samples,
                        rendering,
                        Laptop.TOKENS,
                        new NetworkntSchemas(),
                        NO_MODEL)
                .run(new RunCases.Input(laptop.templates.version(ARCHITECTURE), yaml));
    }

    @Test
    void cases_pass_when_every_expectation_of_each_holds() {
        var output =
                cases(
                        """
                        cases:
                          - name: rules-and-places
                            sample: architecture
                            expect:
                              - rules: embedded
                              - citations: places
                          - name: another-title
                            sample: architecture
                            inputs: { issue.title: Nobody calls it so }
                            expect:
                              - contains: Nobody calls it so
                        """);
        assertThat(output.passed()).isTrue();
        assertThat(output.cases()).hasSize(2);
    }

    @Test
    void a_case_that_cannot_be_filled_or_is_not_judged_has_not_passed() {
        var output =
                cases(
                        """
                        cases:
                          - { name: empty, inputs: {}, expect: [ { contains: x } ] }
                          - { name: graded, sample: testing, expect: [ { graded: "Good?" } ] }
                        """);
        assertThat(output.passed()).isFalse();
        assertThat(output.cases().getFirst().problem()).contains("architecture_refactoring");
        assertThat(output.cases().getLast().scores().getFirst().problem())
                .contains("no model is configured");
    }
}
