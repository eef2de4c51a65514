package dev.writ.intake.sarif;

import dev.writ.finding.Clip;
import dev.writ.intake.json.Json;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads one result, suppressed or not; empty when it is absent or no failure.
final class ResultReader {

    private final Json json;
    private final Parts parts;
    private final Locations locations;
    private final SuppressionReader suppressions;
    private final Warnings warnings;
    private int suppressed;
    private int noFailure;

    ResultReader(Json json, Parts parts, Warnings warnings) {
        this.json = json;
        this.parts = parts;
        this.locations = new Locations(json, parts);
        this.suppressions = new SuppressionReader(json);
        this.warnings = warnings;
    }

    /// Results that the analyzer marks as accepted or absent.
    int suppressed() {
        return suppressed;
    }

    /// Results of another kind than `fail`.
    int noFailure() {
        return noFailure;
    }

    Optional<Raw.Result> result() {
        var texts = new HashMap<String, String>();
        var read =
                new Object() {
                    Raw.Reference rule = Raw.Reference.NONE;
                    int ruleIndex = Raw.NO_INDEX;
                    Raw.Message message = Raw.Message.NONE;
                    Raw.Location location = Raw.Location.NONE;
                    Raw.Artifact target = Raw.Artifact.NONE;
                    Map<String, String> fingerprints = new LinkedHashMap<>();
                    List<Raw.Location> flow = List.of();
                    List<Raw.Reference> taxa = List.of();
                    Raw.Properties properties = Raw.Properties.NONE;
                    Raw.Suppression suppression = Raw.Suppression.NONE;
                };
        json.object(
                field -> {
                    switch (field) {
                        case "ruleId", "level", "kind", "baselineState" ->
                                texts.put(field, parts.once(json.text()));
                        case "ruleIndex" -> read.ruleIndex = json.number(Raw.NO_INDEX);
                        case "rule" -> read.rule = parts.reference();
                        case "message" -> read.message = parts.message();
                        case "locations" -> read.location = firstLocation();
                        case "analysisTarget" -> read.target = locations.artifact();
                        case "fingerprints", "partialFingerprints" ->
                                keep(json.scalarsByName(), read.fingerprints);
                        case "codeFlows" -> read.flow = firstFlow();
                        case "suppressions" -> read.suppression = suppressions.suppression();
                        case "taxa" -> read.taxa = parts.references();
                        case "properties" -> read.properties = parts.properties();
                        default -> json.skip();
                    }
                });
        if (!texts.getOrDefault("kind", "fail").equals("fail")) {
            noFailure++;
            return Optional.empty();
        }
        boolean absent = texts.getOrDefault("baselineState", "").equals("absent");
        boolean inForce = read.suppression.state() == Raw.Suppression.State.IN_FORCE;
        suppressed += absent || inForce ? 1 : 0;
        if (absent) {
            return Optional.empty();
        }
        return Optional.of(
                new Raw.Result(
                        merged(read.rule, texts.getOrDefault("ruleId", ""), read.ruleIndex),
                        texts.getOrDefault("level", ""),
                        read.message,
                        read.location.inFile(read.target),
                        read.fingerprints,
                        read.flow,
                        read.taxa,
                        read.properties,
                        read.suppression));
    }

    private static void keep(Map<String, String> all, Map<String, String> kept) {
        all.entrySet().stream()
                .limit(SarifLimits.MAX_FINGERPRINTS)
                .forEach(each -> kept.put(each.getKey(), Clip.to(Clip.WORD, each.getValue())));
    }

    private static Raw.Reference merged(Raw.Reference rule, String id, int index) {
        return new Raw.Reference(
                id.isEmpty() ? rule.id() : id,
                rule.index() < 0 ? index : rule.index(),
                rule.component(),
                rule.componentIndex());
    }

    private Raw.Location firstLocation() {
        var found = new ArrayList<Raw.Location>();
        int[] count = {0};
        json.list(
                () -> {
                    if (++count[0] == 1) {
                        found.add(locations.location());
                    } else {
                        json.skip();
                    }
                });
        warnings.overGitHub(count[0], SarifLimits.GitHub.LOCATIONS, "locations on a result");
        return found.isEmpty() ? Raw.Location.NONE : found.getFirst();
    }

    private List<Raw.Location> firstFlow() {
        var flows = new ArrayList<List<Raw.Location>>();
        json.list(() -> inObject("threadFlows", () -> json.list(() -> flows.add(threadFlow()))));
        return flows.isEmpty() ? List.of() : flows.getFirst();
    }

    private List<Raw.Location> threadFlow() {
        var steps = new ArrayList<Raw.Location>();
        int[] count = {0};
        inObject("locations", () -> json.list(() -> step(steps, ++count[0])));
        warnings.overGitHub(
                count[0], SarifLimits.GitHub.THREAD_FLOW_LOCATIONS, "thread flow locations");
        return List.copyOf(steps);
    }

    /// Keeps the first half and the last half: where the flow starts and where it ends.
    private void step(List<Raw.Location> steps, int count) {
        inObject("location", () -> steps.add(locations.location()));
        if (count > SarifLimits.MAX_STEPS && steps.size() > SarifLimits.MAX_STEPS) {
            steps.remove(SarifLimits.MAX_STEPS / 2);
        }
    }

    private void inObject(String wanted, Runnable then) {
        json.object(
                field -> {
                    if (field.equals(wanted)) {
                        then.run();
                    } else {
                        json.skip();
                    }
                });
    }
}
