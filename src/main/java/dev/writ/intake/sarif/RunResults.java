package dev.writ.intake.sarif;

import dev.writ.finding.Analysis;
import dev.writ.finding.AnalyzerRule;
import dev.writ.finding.Clip;
import dev.writ.finding.Occurrence;
import dev.writ.finding.Place;
import dev.writ.intake.json.Json;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Joins the parts of one run to results that stand for themselves.
final class RunResults {

    private final Raw.Run run;
    private final Paths paths;
    private final RuleTable rules;

    RunResults(Raw.Run run, Json json) {
        this.run = run;
        this.paths = new Paths(run, json);
        this.rules = new RuleTable(run);
    }

    Set<String> roots() {
        return paths.roots();
    }

    List<Analysis.Result> all() {
        return run.results().stream().map(this::result).toList();
    }

    void keepContents(Contents contents) {
        run.texts()
                .forEach(
                        (index, text) -> contents.keep(paths.of(run.artifacts().get(index)), text));
    }

    private Analysis.Result result(Raw.Result result) {
        Raw.Rule rule = rules.find(result.rule());
        Place place = place(result.location());
        AnalyzerRule analyzerRule = rules.rule(rule, result);
        String message = message(result, rule, place);
        return new Analysis.Result(
                "",
                analyzerRule,
                RuleTable.severity(rule, result),
                Optional.empty(),
                Clip.to(Clip.MESSAGE, message.isEmpty() ? analyzerRule.title() : message),
                place,
                result.location().region().offset(),
                result.fingerprints(),
                result.location().excerpt(),
                result.flow().stream().map(step -> step(step, rule)).toList());
    }

    private String message(Raw.Result result, Raw.Rule rule, Place place) {
        String text =
                MessageText.of(result.message(), rule.messages(), run.driver().messages()).strip();
        String logical = logical(result.location().logical());
        return place.path().isEmpty() && !logical.isEmpty() ? text + " (" + logical + ")" : text;
    }

    private String logical(Raw.Logical logical) {
        int index = logical.index();
        boolean named = !logical.name().isEmpty() || index < 0 || index >= run.logicals().size();
        return named ? logical.name() : run.logicals().get(index);
    }

    private Occurrence.Step step(Raw.Location step, Raw.Rule rule) {
        String text = MessageText.of(step.message(), rule.messages(), Map.of());
        return new Occurrence.Step(place(step), Clip.line(Clip.STEP, text));
    }

    private Place place(Raw.Location location) {
        Raw.Region region = location.region();
        return new Place(
                paths.of(location.artifact()),
                region.line(),
                region.column(),
                region.endLine(),
                region.endColumn());
    }
}
