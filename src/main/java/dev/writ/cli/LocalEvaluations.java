package dev.writ.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.writ.evaluation.CompareRuns;
import dev.writ.evaluation.EvaluationId;
import dev.writ.evaluation.FindEvaluation;
import dev.writ.evaluation.ListEvaluations;
import dev.writ.evaluation.ListResults;
import dev.writ.evaluation.RunEvaluation;
import dev.writ.kernel.Actor;
import jakarta.inject.Singleton;
import java.util.Map;

/// Evaluations over the store of this process.
@Singleton
class LocalEvaluations implements EvaluationDesk {

    private final LocalJson json;
    private final ListEvaluations listEvaluations;
    private final FindEvaluation findEvaluation;
    private final ListResults listResults;
    private final RunEvaluation runEvaluation;
    private final CompareRuns compareRuns;

    LocalEvaluations(
            LocalJson json,
            ListEvaluations listEvaluations,
            FindEvaluation findEvaluation,
            ListResults listResults,
            RunEvaluation runEvaluation,
            CompareRuns compareRuns) {
        this.json = json;
        this.listEvaluations = listEvaluations;
        this.findEvaluation = findEvaluation;
        this.listResults = listResults;
        this.runEvaluation = runEvaluation;
        this.compareRuns = compareRuns;
    }

    @Override
    public JsonNode list(Map<String, String> filter) {
        return json.tree(listEvaluations.run(LocalJson.paging(filter)));
    }

    @Override
    public JsonNode find(String evaluation) {
        return json.tree(findEvaluation.run(new EvaluationId(evaluation)));
    }

    @Override
    public JsonNode results(String evaluation, Map<String, String> filter) {
        return json.tree(
                listResults.run(
                        new ListResults.Input(
                                new EvaluationId(evaluation), LocalJson.paging(filter))));
    }

    @Override
    public JsonNode run(JsonNode evaluation) {
        var request = json.read(evaluation, RunEvaluation.NewEvaluation.class);
        return json.tree(runEvaluation.run(request.by(Actor.LOCAL)));
    }

    @Override
    public JsonNode compare(String first, String second) {
        return json.tree(
                compareRuns.run(
                        new CompareRuns.Input(new EvaluationId(first), new EvaluationId(second))));
    }
}
