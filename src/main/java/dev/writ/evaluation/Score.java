package dev.writ.evaluation;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.writ.kernel.Fields;
import dev.writ.template.Untrusted;
import java.util.List;
import java.util.OptionalDouble;

/// What an evaluator says of a text.
///
/// @param score 0 to 1; 0 when it was not judged
/// @param problem what is wrong and where, one line; empty when it passed
/// @param remedy what helps, one line; empty when it passed
public record Score(Standing standing, double score, String problem, String remedy) {

    /// Whether the expectation holds.
    public enum Standing {
        @JsonProperty("passed")
        PASSED,
        @JsonProperty("failed")
        FAILED,
        /// What would judge it is not there.
        @JsonProperty("not-judged")
        NOT_JUDGED
    }

    private static final int MAX_LINE = 300;
    private static final int MAX_SHOWN = 60;
    private static final int MAX_NAMED = 3;

    public Score {
        score = Math.round(score * 10_000) / 10_000.0;
        problem = Untrusted.line(problem, MAX_LINE);
        remedy = Untrusted.line(remedy, MAX_LINE);
    }

    static Score passed() {
        return passed(1);
    }

    static Score passed(double score) {
        return new Score(Standing.PASSED, score, "", "");
    }

    static Score failed(double score, String problem, String remedy) {
        return new Score(Standing.FAILED, score, problem, remedy);
    }

    static Score notJudged(String reason, String remedy) {
        return new Score(Standing.NOT_JUDGED, 0, "not judged: " + reason, remedy);
    }

    /// The share that is there of what must be there; nothing wanted is all there.
    static Score found(List<String> wanted, List<String> missing, String remedy) {
        return missing.isEmpty()
                ? passed()
                : failed(
                        1 - (double) missing.size() / wanted.size(),
                        missing.size() + " of " + wanted.size() + " missing: " + named(missing),
                        remedy);
    }

    /// The first few, quoted and clipped.
    static String named(List<String> texts) {
        String first =
                String.join(
                        ", ",
                        texts.stream()
                                .limit(MAX_NAMED)
                                .map(each -> "'" + Untrusted.line(each, MAX_SHOWN) + "'")
                                .toList());
        int more = texts.size() - MAX_NAMED;
        return more > 0 ? first + " and " + more + " more" : first;
    }

    Fields write() {
        var fields = Fields.builder().put("standing", standing).put("problem", problem);
        return fields.put("remedy", remedy).put("score", OptionalDouble.of(score)).build();
    }

    static Score read(Fields fields) {
        return new Score(
                fields.choice("standing", Standing.class),
                fields.optionalDecimal("score").orElse(0),
                fields.text("problem", ""),
                fields.text("remedy", ""));
    }
}
