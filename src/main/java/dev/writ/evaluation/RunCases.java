package dev.writ.evaluation;

import dev.writ.kernel.Failed;
import dev.writ.kernel.UseCase;
import dev.writ.kernel.Yaml;
import dev.writ.template.TemplateVersion;
import dev.writ.token.TokenCounter;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;

/// Fills a template with the inputs of its cases and holds each text against what its case
/// expects. Writes nothing.
@Singleton
public class RunCases implements UseCase<RunCases.Input, RunCases.Output> {

    /// @param cases YAML, see {@link Case}
    public record Input(TemplateVersion template, String cases) {}

    /// @param problem why the template could not be filled; empty when it could
    /// @param scores in the order of what is expected; empty with a problem
    public record Ran(String name, boolean passed, String problem, List<Score> scores) {

        public Ran {
            scores = List.copyOf(scores);
        }
    }

    /// @param passed all of them passed; what was not judged has not passed
    public record Output(boolean passed, List<Ran> cases) {

        public Output {
            cases = List.copyOf(cases);
        }
    }

    private final Yaml yaml;
    private final Samples samples;
    private final Rendering rendering;
    private final Instruments instruments;

    public RunCases(
            Yaml yaml,
            Samples samples,
            Rendering rendering,
            TokenCounter tokens,
            Schemas schemas,
            Grader grader) {
        this.yaml = yaml;
        this.samples = samples;
        this.rendering = rendering;
        this.instruments = new Instruments(tokens, schemas, grader);
    }

    /// @throws Failed when the cases cannot be read
    @Override
    public Output run(Input input) {
        var ran = new ArrayList<Ran>();
        for (Case each : Case.read(yaml.read("cases", input.cases()), samples)) {
            ran.add(ran(input.template(), each));
        }
        return new Output(ran.stream().allMatch(Ran::passed), ran);
    }

    private Ran ran(TemplateVersion template, Case each) {
        String name = each.sample().name();
        String text;
        try {
            text = rendering.text(template, each.sample().inputs());
        } catch (Failed unfilled) {
            return new Ran(name, false, unfilled.failure().sentence(), List.of());
        }
        var judged = new Judged(text, each.sample().inputs());
        List<Score> scores =
                each.expected().stream()
                        .map(expected -> expected.judge(judged, instruments))
                        .toList();
        boolean passed =
                scores.stream().allMatch(score -> score.standing() == Score.Standing.PASSED);
        return new Ran(name, passed, "", scores);
    }
}
