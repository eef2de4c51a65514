package dev.writ.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.util.List;

/// What the workshop answers, as a person reads it.
final class WorkshopText {

    private WorkshopText() {}

    static void begun(JsonNode begun, boolean json, PrintWriter out) {
        if (json) {
            Answers.print(begun, true, out);
            return;
        }
        draft(begun.path("draft"), false, out);
        out.println();
        lines(begun.at("/message/text").asText(), out);
    }

    /// Without its content, which may be long.
    static void draft(JsonNode draft, boolean json, PrintWriter out) {
        Answers.print(json ? draft : without(draft, List.of("content")), json, out);
    }

    /// @param expectations how to print what was expected
    static void test(JsonNode test, Columns expectations, PrintWriter out) {
        var apart = List.of("expectations", "responsePreview", "response");
        Answers.print(without(test, apart), false, out);
        out.println();
        expectations.print(test.path("expectations"), out);
        out.println();
        lines(test.path("response").asText(test.path("responsePreview").asText()), out);
    }

    static void message(JsonNode message, PrintWriter out) {
        out.println(Terminal.printable(message.path("by").asText()) + ":");
        lines(message.path("text").asText(), out);
        out.println();
    }

    static void lines(String text, PrintWriter out) {
        out.println(Terminal.printableLines(text).stripTrailing());
        out.flush();
    }

    private static JsonNode without(JsonNode object, List<String> fields) {
        ObjectNode less = object.deepCopy();
        return less.remove(fields);
    }
}
