package dev.writ.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// What would help a text, from an evaluator that failed.
///
/// @param evaluator its kind
/// @param items how many items it failed for
/// @param advice what to do, one line
/// @param because what it said of the first of them
public record Suggestion(String evaluator, int items, String advice, String because) {

    /// Those that help most items in front.
    static List<Suggestion> of(Evaluation evaluation, List<ItemResult> results) {
        var suggestions = new ArrayList<Suggestion>();
        for (int i = 0; i < evaluation.evaluators().size(); i++) {
            int place = i;
            List<Score> failed =
                    results.stream()
                            .map(each -> each.tries().getFirst().scores().get(place))
                            .filter(each -> each.standing() == Score.Standing.FAILED)
                            .toList();
            if (!failed.isEmpty()) {
                String kind = Evaluators.kind(evaluation.evaluators().get(i));
                Score first = failed.getFirst();
                suggestions.add(
                        new Suggestion(kind, failed.size(), first.remedy(), first.problem()));
            }
        }
        suggestions.sort(Comparator.comparingInt(Suggestion::items).reversed());
        return suggestions;
    }
}
