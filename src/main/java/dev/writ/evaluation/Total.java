package dev.writ.evaluation;

import dev.writ.kernel.Fields;
import java.util.List;
import java.util.OptionalDouble;

/// One evaluator over all items and repeats.
///
/// @param evaluator its kind
/// @param mean of the scores that were judged; 0 when none was
public record Total(String evaluator, long passed, long failed, long notJudged, double mean) {

    static Total of(String evaluator, List<Score> scores) {
        double mean =
                scores.stream()
                        .filter(each -> each.standing() != Score.Standing.NOT_JUDGED)
                        .mapToDouble(Score::score)
                        .average()
                        .orElse(0);
        return new Total(
                evaluator,
                count(scores, Score.Standing.PASSED),
                count(scores, Score.Standing.FAILED),
                count(scores, Score.Standing.NOT_JUDGED),
                Math.round(mean * 10_000) / 10_000.0);
    }

    private static long count(List<Score> scores, Score.Standing standing) {
        return scores.stream().filter(each -> each.standing() == standing).count();
    }

    Fields write() {
        return Fields.builder()
                .put("evaluator", evaluator)
                .put("passed", passed)
                .put("failed", failed)
                .put("notJudged", notJudged)
                .put("mean", OptionalDouble.of(mean))
                .build();
    }

    static Total read(Fields fields) {
        return new Total(
                fields.text("evaluator"),
                fields.number("passed"),
                fields.number("failed"),
                fields.number("notJudged"),
                fields.optionalDecimal("mean").orElse(0));
    }
}
