package dev.writ.evaluation;

import dev.writ.kernel.Fields;
import java.util.Optional;

/// A model says how good the text is.
record Graded(Fields fields, String question, double atLeast) implements Evaluator {

    private static final int MAX_CHARS = 2_000;

    static Graded read(Setting setting) {
        String question =
                setting.isMap()
                        ? setting.map("question", Setting.AT_LEAST).text("question")
                        : setting.fields().text(setting.key());
        if (question.isBlank() || question.length() > MAX_CHARS) {
            throw setting.refused("a question of 1 to " + MAX_CHARS + " characters");
        }
        return new Graded(setting.fields(), question, setting.atLeast(0.7));
    }

    @Override
    public Score judge(Judged judged, Instruments with) {
        Optional<Grader.Grade> grade = with.grader().grade(question, judged.text());
        return grade.map(this::score)
                .orElseGet(
                        () ->
                                Score.notJudged(
                                        "no model is configured",
                                        "Connect a model, or use the other evaluators"));
    }

    private Score score(Grader.Grade grade) {
        return grade.score() >= atLeast
                ? Score.passed(grade.score())
                : Score.failed(
                        grade.score(),
                        "The model gives %.2f, wanted is %.2f: %s"
                                .formatted(grade.score(), atLeast, grade.reason()),
                        "Read its reason, and try the same with another wording");
    }
}
