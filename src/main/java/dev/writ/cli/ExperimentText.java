package dev.writ.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.util.Locale;

/// An experiment as a person reads it: a line for each variant, what its last look says, what that
/// means and what to do next.
final class ExperimentText {

    private static final String VARIANT = "variant";

    private final Terminal terminal;

    ExperimentText(Terminal terminal) {
        this.terminal = terminal;
    }

    /// @param experiment the answer of `POST /api/experiments`
    void created(JsonNode experiment, PrintWriter out) {
        head(experiment, out);
        for (JsonNode each : experiment.path("variants")) {
            out.printf(
                    "%s: %s, %s %% of the findings%n",
                    text(each, "name"), text(each, "template"), text(each, "percent"));
        }
        next("start", experiment, out);
    }

    /// @param analysis the answer of `GET /api/experiments/{experiment}`
    void print(JsonNode analysis, PrintWriter out) {
        JsonNode experiment = analysis.path("experiment");
        head(experiment, out);
        groups().print(rows(analysis), out);
        if (!analysis.path("judgements").isEmpty()) {
            int looks = experiment.path("looks").size();
            out.println();
            out.println("Against the control at look " + looks + ":");
            judged().print(judgements(analysis), out);
        }
        out.println();
        if (analysis.has("conclusion")) {
            out.println(Terminal.printable(analysis.at("/conclusion/reason").asText()));
        }
        out.println(text(analysis, "note") + ".");
        act(analysis, experiment, out);
    }

    private void head(JsonNode experiment, PrintWriter out) {
        out.println(terminal.bold(text(experiment, "id") + "  " + text(experiment, "title")));
        out.printf(
                "%s on %s: %s of %s findings, %s looks%n",
                text(experiment, "status"),
                text(experiment, "template"),
                Terminal.printable(experiment.at("/goal/metric").asText()),
                text(experiment, "subjects"),
                experiment.at("/goal/looks").asText());
    }

    private Columns groups() {
        return new Columns(terminal)
                .add(VARIANT, "/variant")
                .add("findings", "/assigned")
                .add("counted", "/counted")
                .add("success", "/successes")
                .add("share", "/share")
                .add("95 % interval", "/interval")
                .addPath("version", "/template");
    }

    private static ObjectNode rows(JsonNode analysis) {
        ObjectNode part = JsonNodeFactory.instance.objectNode();
        ArrayNode rows = part.putArray("items");
        JsonNode variants = analysis.at("/experiment/variants");
        for (JsonNode group : analysis.path("groups")) {
            ObjectNode row = rows.addObject();
            row.setAll((ObjectNode) group);
            row.set("template", named(variants, "name", group).path("template"));
            JsonNode rate = named(analysis.path("rates"), VARIANT, group);
            if (!rate.isMissingNode()) {
                row.put("share", percent(rate.path("share")));
                row.put("interval", interval(rate.path("interval"), "%.1f to %.1f %%"));
            }
        }
        return part;
    }

    private Columns judged() {
        return new Columns(terminal)
                .add(VARIANT, "/variant")
                .add("it is", "/sign")
                .add("points", "/difference")
                .add("95 % interval", "/interval")
                .add("z", "/z")
                .add("needed", "/bound")
                .add("guardrails", "/guards");
    }

    private static ObjectNode judgements(JsonNode analysis) {
        ObjectNode part = JsonNodeFactory.instance.objectNode();
        ArrayNode rows = part.putArray("items");
        for (JsonNode each : analysis.path("judgements")) {
            ObjectNode row = rows.addObject();
            row.put(VARIANT, text(each, VARIANT)).put("sign", text(each, "sign"));
            row.put("difference", format("%+.1f", 100 * each.path("difference").asDouble()));
            row.put("interval", interval(each.path("interval"), "%+.1f to %+.1f"));
            row.put("z", format("%.2f", each.path("z").asDouble()));
            row.put("bound", format("%.2f", each.path("bound").asDouble()));
            ArrayNode guards = row.putArray("guards");
            each.path("guards")
                    .forEach(rail -> guards.add(text(rail, "kind") + " " + text(rail, "state")));
        }
        return part;
    }

    private void act(JsonNode analysis, JsonNode experiment, PrintWriter out) {
        switch (text(experiment, "status")) {
            case "draft" -> next("start", experiment, out);
            case "running" -> {
                if (analysis.has("conclusion")) {
                    next("conclude", experiment, out);
                } else if (analysis.path("due").asBoolean()) {
                    next("look", experiment, out);
                }
            }
            default -> {}
        }
        out.flush();
    }

    private void next(String act, JsonNode experiment, PrintWriter out) {
        out.println(terminal.dim("writ experiments " + act + " " + text(experiment, "id")));
        out.flush();
    }

    private static JsonNode named(JsonNode all, String field, JsonNode group) {
        for (JsonNode each : all) {
            if (each.path(field).equals(group.path(VARIANT))) {
                return each;
            }
        }
        return JsonNodeFactory.instance.missingNode();
    }

    private static String percent(JsonNode share) {
        return format("%.1f %%", 100 * share.asDouble());
    }

    private static String interval(JsonNode interval, String form) {
        return format(
                form,
                100 * interval.path("low").asDouble(),
                100 * interval.path("high").asDouble());
    }

    private static String format(String form, Object... values) {
        return String.format(Locale.ROOT, form, values);
    }

    private static String text(JsonNode node, String field) {
        return Terminal.printable(node.path(field).asText());
    }
}
