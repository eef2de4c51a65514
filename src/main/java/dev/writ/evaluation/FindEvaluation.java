package dev.writ.evaluation;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.writ.kernel.Table;
import dev.writ.kernel.UseCase;
import jakarta.inject.Singleton;
import java.util.List;

/// One evaluation and what follows from it.
@Singleton
public class FindEvaluation implements UseCase<EvaluationId, FindEvaluation.Output> {

    /// @param results of all items; see {@link ListResults} for parts of them
    /// @param suggestions what would help, from the evaluators that failed most
    public record Output(
            Evaluation evaluation,
            @JsonIgnore List<ItemResult> results,
            List<Suggestion> suggestions) {

        public Output {
            results = List.copyOf(results);
            suggestions = List.copyOf(suggestions);
        }

        Output(Evaluation evaluation, List<ItemResult> results) {
            this(evaluation, results, Suggestion.of(evaluation, results));
        }
    }

    private final Table table;

    public FindEvaluation(Table table) {
        this.table = table;
    }

    /// @throws dev.writ.kernel.Failed when there is no such evaluation
    @Override
    public Output run(EvaluationId id) {
        Evaluation evaluation = Evaluation.need(table, id);
        return new Output(evaluation, ItemResult.of(table, evaluation));
    }
}
