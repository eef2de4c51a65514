package dev.writ.intake.sarif;

import dev.writ.finding.Clip;
import dev.writ.intake.json.Json;
import java.util.ArrayList;
import java.util.List;

/// Reads the suppressions of a result (SARIF 2.1.0, 3.27.23 and 3.35), whatever their kind: in the
/// source or outside of it. One that was rejected makes the others void; one under review asks for
/// what is not decided.
final class SuppressionReader {

    private static final String REJECTED = "rejected";
    private static final String UNDER_REVIEW = "underReview";

    private final Json json;

    SuppressionReader(Json json) {
        this.json = json;
    }

    private record One(String status, String justification) {}

    Raw.Suppression suppression() {
        var all = new ArrayList<One>();
        json.list(() -> all.add(one()));
        return new Raw.Suppression(state(all), justification(all));
    }

    private One one() {
        var read =
                new Object() {
                    String status = "accepted";
                    String justification = "";
                };
        json.object(
                field -> {
                    switch (field) {
                        case "status" -> read.status = json.text();
                        case "justification" ->
                                read.justification = Clip.to(Clip.MESSAGE, json.text());
                        default -> json.skip();
                    }
                });
        return new One(read.status, read.justification);
    }

    private static Raw.Suppression.State state(List<One> all) {
        if (all.isEmpty() || all.stream().anyMatch(each -> each.status().equals(REJECTED))) {
            return Raw.Suppression.State.NONE;
        }
        return all.stream().anyMatch(each -> each.status().equals(UNDER_REVIEW))
                ? Raw.Suppression.State.ASKED
                : Raw.Suppression.State.IN_FORCE;
    }

    private static String justification(List<One> all) {
        return all.stream()
                .map(One::justification)
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse("");
    }
}
