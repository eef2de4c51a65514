package dev.writ.testing;

import dev.writ.distribution.CommonsCurves;
import dev.writ.evaluation.AskModel;
import dev.writ.evaluation.Dataset;
import dev.writ.evaluation.Evaluation;
import dev.writ.evaluation.FreezeDataset;
import dev.writ.evaluation.Rendering;
import dev.writ.evaluation.RunEvaluation;
import dev.writ.evaluation.Samples;
import dev.writ.experiment.Analyse;
import dev.writ.experiment.CreateExperiment;
import dev.writ.experiment.Experiment;
import dev.writ.experiment.Goal;
import dev.writ.experiment.Guardrail;
import dev.writ.experiment.Metric;
import dev.writ.experiment.StartExperiment;
import dev.writ.experiment.Versions;
import dev.writ.finding.FindingId;
import dev.writ.governance.CompleteInputs;
import dev.writ.jsonschema.NetworkntSchemas;
import dev.writ.kernel.Actor;
import dev.writ.kernel.Fields;
import dev.writ.model.NoModel;
import dev.writ.prompt.Enrolled;
import dev.writ.prompt.PromptId;
import dev.writ.prompt.PromptSamples;
import dev.writ.template.TemplateRef;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/// One dataset, one evaluation and one running experiment with a subject.
public final class Trials {

    /// A library that has every version and no gate.
    public static final Versions VERSIONS =
            new Versions() {
                @Override
                public void need(TemplateRef version) {}

                @Override
                public void promote(TemplateRef version, String reason, Actor actor) {}
            };

    private final Laptop laptop;

    public Trials(Laptop laptop) {
        this.laptop = laptop;
    }

    /// Puts one of each into the laptop's table.
    public void put() {
        evaluate(dataset());
        Experiment experiment = experiment();
        laptop.table.write(
                Enrolled.TYPE.create(
                        new Enrolled(
                                experiment.id().value(),
                                "a",
                                new FindingId("f-0000000000-00000000000000000001"),
                                new PromptId("p-00000000000000000001"),
                                1_200,
                                laptop.clock.instant())));
    }

    private Dataset dataset() {
        var samples = new Samples(Laptop.RESOURCES, Laptop.YAML);
        return new FreezeDataset(
                        laptop.table,
                        new PromptSamples(
                                laptop.table, new CompleteInputs(laptop.table, laptop.ruleSets)),
                        laptop.clock)
                .run(
                        new FreezeDataset.Input(
                                "samples",
                                Optional.empty(),
                                List.of(samples.named("documentation")),
                                Actor.LOCAL));
    }

    private void evaluate(Dataset dataset) {
        var model = new AskModel(new NoModel());
        new RunEvaluation(
                        laptop.table,
                        new Rendering(laptop.knownTemplates, laptop.templates, laptop.renderer),
                        Laptop.TOKENS,
                        new NetworkntSchemas(),
                        model,
                        model,
                        laptop.clock)
                .run(
                        new RunEvaluation.Input(
                                TemplateRef.parse("documentation_improvement@1"),
                                dataset.id(),
                                List.of(Fields.of("", Map.of("citations", "places"))),
                                Evaluation.Of.PROMPT,
                                1,
                                OptionalDouble.of(2.5),
                                Actor.LOCAL));
    }

    private Experiment experiment() {
        var curves = new CommonsCurves();
        var goal =
                new Goal(
                        Metric.MERGED,
                        0.5,
                        0.15,
                        0.05,
                        0.8,
                        3,
                        14,
                        List.of(new Guardrail(Guardrail.Kind.REJECTED, 0.1)));
        Experiment created =
                new CreateExperiment(laptop.table, VERSIONS, curves, laptop.clock)
                        .run(
                                new CreateExperiment.Input(
                                        "Shorter constraints",
                                        List.of(
                                                TemplateRef.parse("global/my_prompt@1"),
                                                TemplateRef.parse("global/my_prompt@2")),
                                        List.of(),
                                        "",
                                        goal,
                                        Actor.LOCAL));
        var analyse = new Analyse(laptop.table, curves, laptop.clock);
        return new StartExperiment(laptop.table, analyse, laptop.clock)
                .run(new StartExperiment.Input(created.id(), Actor.LOCAL))
                .experiment();
    }
}
