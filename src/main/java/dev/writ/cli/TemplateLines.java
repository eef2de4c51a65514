package dev.writ.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.util.Map;
import java.util.stream.Collectors;

/// What the API says of templates, as a person reads it.
final class TemplateLines {

    private final Terminal terminal;
    private final PrintWriter out;

    TemplateLines(Terminal terminal, PrintWriter out) {
        this.terminal = terminal;
        this.out = out;
    }

    /// A template with one of its versions: what is known of it, then the text as it is.
    void shown(JsonNode found) {
        JsonNode template = found.path("template");
        JsonNode version = found.path("version");
        out.println(
                terminal.bold(ref(version))
                        + "  "
                        + text(template, "type")
                        + "  "
                        + text(template, "category")
                        + "  "
                        + text(template, "title"));
        if (template.has("retired")) {
            out.println("retired " + text(template.path("retired"), "at"));
        }
        out.println(aliases(template));
        JsonNode made = version.path("made");
        out.println(
                ("made by " + text(made.path("by"), "name") + " at " + text(made, "at") + "  ")
                        .concat(text(version, "message"))
                        .stripTrailing());
        if (template.has("forkedFrom")) {
            out.println("forked from " + text(template, "forkedFrom"));
        }
        JsonNode stars = template.path("stars");
        if (stars.path("count").asInt() > 0) {
            out.printf(
                    "rated %.1f by %d%n",
                    found.path("average").asDouble(), stars.path("count").asInt());
        }
        out.println();
        out.print(version.path("text").asText());
    }

    /// A version that was kept.
    void kept(JsonNode kept) {
        String what = kept.path("repeated").asBoolean() ? "there already" : "kept";
        out.println(terminal.bold(ref(kept.path("version"))) + "  " + what);
    }

    /// Where the aliases of a template point.
    void pointing(JsonNode moved) {
        JsonNode head = moved.path("head");
        String more = moved.path("repeated").asBoolean() ? "  (nothing was moved)" : "";
        out.println(terminal.bold(text(head, "id")) + "  " + aliases(head) + more);
    }

    /// Which version holds, and every place that was looked at.
    void explained(JsonNode resolution) {
        out.println(
                text(resolution, "name")
                        + " is "
                        + terminal.bold(resolution.has("ref") ? text(resolution, "ref") : "nowhere")
                        + (resolution.has("experiment")
                                ? "  by experiment " + text(resolution, "experiment")
                                : ""));
        new Columns(terminal)
                .add("place", "/place")
                .add("outcome", "/outcome")
                .add("version", "/version")
                .add("why", "/reason")
                .print(Bodies.of(Map.of()).set("items", resolution.path("looks")), out);
    }

    /// Each case, and below it what it expected and did not get.
    void tested(String version, JsonNode tested) {
        long failed = 0;
        for (JsonNode each : tested.path("cases")) {
            boolean passed = each.path("passed").asBoolean();
            failed += passed ? 0 : 1;
            out.println((passed ? "passed  " : "failed  ") + text(each, "name"));
            if (!text(each, "problem").isEmpty()) {
                out.println("        " + text(each, "problem"));
            }
            for (JsonNode score : each.path("scores")) {
                if (!text(score, "standing").equals("passed")) {
                    out.println("        " + text(score, "problem") + "; " + text(score, "remedy"));
                }
            }
        }
        int cases = tested.path("cases").size();
        out.println(
                terminal.bold(version)
                        + "  "
                        + (failed == 0
                                ? "passed: " + cases + " cases; it may go to production"
                                : "not passed: " + failed + " of " + cases + " cases"));
    }

    private static String ref(JsonNode version) {
        return text(version, "id") + "@" + version.path("number").asInt();
    }

    private static String aliases(JsonNode head) {
        String own =
                head.path("aliases").properties().stream()
                        .map(each -> each.getKey() + " " + each.getValue().asInt() + ", ")
                        .sorted()
                        .collect(Collectors.joining());
        return own + "latest " + head.path("latest").asInt();
    }

    private static String text(JsonNode node, String field) {
        return Terminal.printable(node.path(field).asText());
    }
}
