package dev.writ.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;

/// An evaluation as a person reads it.
final class EvaluationText {

    private final Terminal terminal;

    EvaluationText(Terminal terminal) {
        this.terminal = terminal;
    }

    /// @param answer of `GET /api/evaluations/{evaluation}`
    void print(JsonNode answer, PrintWriter out) {
        JsonNode evaluation = answer.path("evaluation");
        out.println(terminal.bold(text(evaluation, "id")));
        out.printf(
                "%s on %s: %s items, %s tokens%s%n",
                text(evaluation, "template"),
                text(evaluation, "dataset"),
                text(evaluation, "items"),
                text(evaluation, "tokens"),
                evaluation.has("cost") ? ", cost " + text(evaluation, "cost") : "");
        ObjectNode totals = JsonNodeFactory.instance.objectNode();
        totals.set("items", evaluation.path("totals"));
        new Columns(terminal)
                .add("evaluator", "/evaluator")
                .add("passed", "/passed")
                .add("failed", "/failed")
                .add("not judged", "/notJudged")
                .add("mean score", "/mean")
                .print(totals, out);
        for (JsonNode each : answer.path("suggestions")) {
            out.printf(
                    "%s failed for %s: %s; %s%n",
                    text(each, "evaluator"),
                    text(each, "items"),
                    text(each, "because"),
                    text(each, "advice"));
        }
        out.flush();
    }

    /// @param answer of `GET /api/evaluations/{evaluation}/comparison`
    static void compared(JsonNode answer, PrintWriter out) {
        out.println(text(answer, "sentence"));
        out.printf(
                "%s better, %s alike, %s worse%n",
                text(answer, "better"), text(answer, "alike"), text(answer, "worse"));
        out.flush();
    }

    private static String text(JsonNode node, String field) {
        return Terminal.printable(node.path(field).asText());
    }
}
