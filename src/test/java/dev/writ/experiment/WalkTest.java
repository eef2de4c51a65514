package dev.writ.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.writ.distribution.CommonsCurves;
import dev.writ.draft.Draft;
import dev.writ.evaluation.AskModel;
import dev.writ.evaluation.Rendering;
import dev.writ.evaluation.RunCases;
import dev.writ.evaluation.Samples;
import dev.writ.evaluation.TestVersion;
import dev.writ.jsonschema.NetworkntSchemas;
import dev.writ.kernel.Actor;
import dev.writ.kernel.Failed;
import dev.writ.library.AddVersion;
import dev.writ.library.Alias;
import dev.writ.library.TemplateId;
import dev.writ.library.Wording;
import dev.writ.model.NoModel;
import dev.writ.plan.Plan;
import dev.writ.prompt.Prompt;
import dev.writ.template.TemplateRef;
import dev.writ.testing.Laptop;
import dev.writ.testing.Shelf;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// From versions of the library over an experiment to the alias, with the chain as it is.
class WalkTest {

    private static final String TEMPLATE = "demo/testing_enhancement";
    private static final Path REPORT = Path.of("examples/pmd-tests-commons-cli.sarif");
    private static final Actor BEN = new Actor("ben");

    private final Laptop laptop = new Laptop();
    private final Shelf shelf = new Shelf(laptop);
    private final Versions versions = new LibraryVersions(laptop.knownTemplates, shelf.moveAlias);
    private final Analyse analyse = new Analyse(laptop.table, new CommonsCurves(), laptop.clock);

    @BeforeEach
    void two_versions_of_which_the_first_is_in_production() {
        shelf.add(TEMPLATE, "one");
        shelf.pass(TEMPLATE, 1);
        shelf.move(TEMPLATE, Alias.PRODUCTION, 1);
        shelf.update(TEMPLATE, "two");
    }

    private Experiment running() {
        Goal goal = new Goal(Metric.COMPLETED, 0.5, 0.2, 0.05, 0.8, 3, 0, List.of());
        Experiment created =
                new CreateExperiment(laptop.table, versions, new CommonsCurves(), laptop.clock)
                        .run(
                                new CreateExperiment.Input(
                                        "Two words",
                                        List.of(
                                                TemplateRef.parse(TEMPLATE + "@1"),
                                                TemplateRef.parse(TEMPLATE + "@2")),
                                        List.of(),
                                        "",
                                        goal,
                                        BEN));
        return new StartExperiment(laptop.table, analyse, laptop.clock)
                .run(new StartExperiment.Input(created.id(), BEN))
                .experiment();
    }

    private Analysis analysis(Experiment experiment) {
        return new FindExperiment(laptop.table, analyse).run(experiment.id());
    }

    @Test
    void the_chain_gives_each_finding_its_variant_and_enrols_its_prompt_once() {
        Experiment experiment = running();
        Plan plan = laptop.plan(REPORT);
        long ours = 0;
        for (var item : plan.items()) {
            Prompt prompt = Prompt.TYPE.need(laptop.table, Prompt.key(item.prompt())).value();
            Draft draft = Draft.TYPE.need(laptop.table, Draft.key(prompt.draft())).value();
            if (prompt.template().name().equals(TEMPLATE)) {
                ours++;
                String unit = Draft.unit(prompt.findings()).value();
                Variant variant = Assignment.of(experiment.salt(), unit, experiment.variants());
                assertThat(draft.experiment()).hasValue(experiment.id() + "/" + variant.name());
                assertThat(prompt.template()).isEqualTo(variant.template());
            } else {
                assertThat(draft.experiment()).isEmpty();
            }
        }
        assertThat(ours).isPositive();
        laptop.plan(REPORT);
        assertThat(analysis(experiment).groups().stream().mapToLong(Group::assigned).sum())
                .isEqualTo(ours);
    }

    @Test
    void what_is_promoted_goes_through_the_gate_of_the_library() {
        var second = TemplateRef.parse(TEMPLATE + "@2");
        assertThatThrownBy(() -> versions.promote(second, "it is better", BEN))
                .isInstanceOf(Failed.class)
                .hasMessageContaining("has not passed its cases");
        shelf.pass(TEMPLATE, 2);
        versions.promote(second, "it is better", BEN);
        assertThat(shelf.heads.need(TemplateId.parse(TEMPLATE)).value().version(Alias.PRODUCTION))
                .hasValue(2);
    }

    @Test
    void a_version_whose_cases_all_pass_may_go_to_production() {
        String cases =
                """
                cases:
                  - name: says-the-words
                    sample: testing
                    expect:
                      - contains: Tests that would have caught three
                      - rules: embedded
                """;
        shelf.addVersion.run(
                new AddVersion.Input(
                        TemplateId.parse(TEMPLATE),
                        Wording.of(Shelf.text("three")),
                        "with cases",
                        Optional.of(cases),
                        OptionalInt.empty(),
                        Shelf.ANNA));
        assertThat(tested(3).passed()).isTrue();
        versions.promote(TemplateRef.parse(TEMPLATE + "@3"), "all cases pass", BEN);
        assertThatThrownBy(() -> tested(2)).hasMessageContaining("has no cases");
        assertThatThrownBy(() -> tested(9)).hasMessageContaining("There is no version 9");
    }

    private RunCases.Output tested(int version) {
        var rendering = new Rendering(laptop.knownTemplates, laptop.templates, laptop.renderer);
        var runCases =
                new RunCases(
                        Laptop.YAML,
                        new Samples(Laptop.RESOURCES, Laptop.YAML),
                        rendering,
                        Laptop.TOKENS,
                        new NetworkntSchemas(),
                        new AskModel(new NoModel()));
        return new TestVersion(laptop.table, rendering, runCases, laptop.clock)
                .run(new TestVersion.Input(TemplateId.parse(TEMPLATE), version, BEN));
    }
}
