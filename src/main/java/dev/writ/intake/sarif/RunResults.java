package dev.writ.intake.sarif;

import dev.writ.finding.Analysis;
import dev.writ.finding.AnalyzerRule;
import dev.writ.finding.Clip;
import dev.writ.finding.Occurrence;
import dev.writ.finding.Place;
import dev.writ.intake.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Joins the parts of one run to results that stand for themselves.
final class RunResults {

    private final int number;
    private final Raw.Run run;
    private final List<Analysis.Suppression> suppressions = new ArrayList<>();
    private int named;
    private final Paths paths;
    private final RuleTable rules;

    /// @param number of the run in its report
    RunResults(int number, Raw.Run run, Json json) {
        this.number = number;
        this.run = run;
        this.paths = new Paths(run, json);
        this.rules = new RuleTable(run);
    }

    Set<String> roots() {
        return paths.roots();
    }

    List<Analysis.Result> all() {
        return run.results().stream().map(this::noted).toList();
    }

    /// Of those of {@link #all} too, once they were asked for.
    List<Analysis.Suppression> suppressions() {
        run.accepted().forEach(this::noted);
        return suppressions;
    }

    private Analysis.Result noted(Raw.Result raw) {
        Raw.Suppression suppression = raw.suppression();
        boolean inForce = suppression.state() == Raw.Suppression.State.IN_FORCE;
        if (!inForce && !suppression.isJustified()) {
            return result(raw, "");
        }
        Analysis.Result result = result(raw, number + "/" + named++);
        suppressions.add(new Analysis.Suppression(result, suppression.justification(), inForce));
        return result;
    }

    void keepContents(Contents contents) {
        run.texts()
                .forEach(
                        (index, text) -> contents.keep(paths.of(run.artifacts().get(index)), text));
    }

    private Analysis.Result result(Raw.Result result, String id) {
        Raw.Rule rule = rules.find(result.rule());
        Place place = place(result.location());
        AnalyzerRule analyzerRule = rules.rule(rule, result);
        String message = message(result, rule, place);
        return new Analysis.Result(
                id,
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
