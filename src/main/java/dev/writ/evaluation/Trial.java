package dev.writ.evaluation;

import dev.writ.kernel.Failed;
import dev.writ.kernel.Failure;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/// One item tried as often as asked: its texts, held against all evaluators.
///
/// @param with what the evaluators need
final class Trial {

    private final List<Evaluator> evaluators;
    private final Instruments with;
    private final Answers answers;
    private long tokens;
    private OptionalDouble cost = OptionalDouble.empty();

    Trial(List<Evaluator> evaluators, Instruments with, Answers answers) {
        this.evaluators = evaluators;
        this.with = with;
        this.answers = answers;
    }

    /// @param prompt the rendered text
    ItemResult of(
            EvaluationId id,
            int number,
            Sample sample,
            String prompt,
            Evaluation.Of of,
            int repeats) {
        var tries = new ArrayList<ItemResult.Try>();
        long before = tokens;
        for (int repeat = 0; repeat < repeats; repeat++) {
            var judged = new Judged(text(prompt, of), sample.inputs());
            tries.add(
                    new ItemResult.Try(
                            evaluators.stream().map(each -> each.judge(judged, with)).toList()));
        }
        return new ItemResult(id, number, sample.name(), tokens - before, tries);
    }

    long tokens() {
        return tokens;
    }

    OptionalDouble cost() {
        return cost;
    }

    private String text(String prompt, Evaluation.Of of) {
        return switch (of) {
            case PROMPT -> {
                tokens += with.tokens().count(prompt);
                yield prompt;
            }
            case ANSWER -> answered(prompt);
        };
    }

    private String answered(String prompt) {
        Answers.Answer answer =
                answers.to(prompt)
                        .orElseThrow(
                                () ->
                                        new Failed(
                                                new Failure.Conflict(
                                                        Failure.Code.INVALID_STATE,
                                                        "No model is configured",
                                                        "Judge the prompt, or connect a model")));
        tokens += answer.tokens();
        answer.cost().ifPresent(each -> cost = OptionalDouble.of(cost.orElse(0) + each));
        return answer.text();
    }
}
