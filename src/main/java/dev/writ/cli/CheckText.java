package dev.writ.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/// A checked change as people read it at a terminal.
final class CheckText {

    private static final String INDENT = "        ";

    private final Terminal terminal;
    private final StringBuilder text = new StringBuilder();

    CheckText(Terminal terminal) {
        this.terminal = terminal;
    }

    String of(String label, JsonNode checked) {
        JsonNode size = checked.path("size");
        line(terminal.bold(checked.path("decision").asText()) + "  " + Terminal.printable(label));
        line(
                terminal.dim(
                        "%s, +%d -%d, %s"
                                .formatted(
                                        files(size.path("fileCount").asInt()),
                                        size.path("linesAdded").asLong(),
                                        size.path("linesRemoved").asLong(),
                                        rules(checked.path("rules")))));
        violations(checked);
        waived(checked.path("waived"));
        notes(checked);
        return text.toString();
    }

    private void violations(JsonNode checked) {
        String last = "";
        for (JsonNode each : checked.at("/verdict/violations")) {
            String rule = each.path("rule").asText();
            if (!rule.equals(last)) {
                line("");
                line("%-7s %s".formatted(each.path("severity").asText(), terminal.bold(rule)));
                line(INDENT + Terminal.printable(each.path("remedy").asText()));
            }
            last = rule;
            line(INDENT + place(each) + Terminal.printable(each.path("message").asText()));
        }
        int leftOut = checked.path("leftOut").asInt();
        if (leftOut > 0) {
            line(INDENT + "and " + leftOut + " more");
        }
    }

    private static String place(JsonNode violation) {
        if (!violation.has("line")) {
            return "";
        }
        return Terminal.printable(violation.path("path").asText())
                + ":"
                + violation.path("line").asInt()
                + "  ";
    }

    private void waived(JsonNode waived) {
        for (JsonNode each : waived) {
            line("");
            line(
                    "waived  "
                            + each.at("/violation/rule").asText()
                            + " by "
                            + each.path("waiver").asText());
            line(INDENT + Terminal.printable(each.at("/violation/message").asText()));
        }
    }

    private void notes(JsonNode checked) {
        var notes = new ArrayList<String>();
        JsonNode rules = checked.path("rules");
        for (JsonNode each : rules.path("unjudged")) {
            notes.add(
                    "not judged: "
                            + each.path("rule").asText()
                            + " needs "
                            + each.path("missing").asText());
        }
        note(notes, "changed since the prompt: ", rules.path("changed"));
        note(notes, "no longer a rule: ", rules.path("gone"));
        if (checked.has("compared")) {
            JsonNode compared = checked.path("compared");
            notes.add(
                    "analysis: "
                            + compared.path("remaining").asInt()
                            + " findings remain, "
                            + compared.path("added").asInt()
                            + " are new");
            note(notes, "did not run again: ", compared.path("missing"));
        }
        if (checked.has("rollback")) {
            notes.add("rollback: " + Terminal.printable(checked.path("rollback").asText()));
        }
        if (checked.has("prompt")) {
            notes.add("kept as " + checked.path("id").asText());
        }
        if (!notes.isEmpty()) {
            line("");
            notes.forEach(this::line);
        }
    }

    private static void note(List<String> notes, String what, JsonNode names) {
        if (!names.isEmpty()) {
            var all = new ArrayList<String>();
            names.forEach(each -> all.add(Terminal.printable(each.asText())));
            notes.add(what + String.join(", ", all));
        }
    }

    private static String files(int count) {
        return count == 1 ? "1 file" : count + " files";
    }

    private static String rules(JsonNode rules) {
        return "%d rules kept, %d broken, %d waived, %d not judged, %d advisory"
                .formatted(
                        rules.path("kept").size(),
                        rules.path("broken").size(),
                        rules.path("waived").size(),
                        rules.path("unjudged").size(),
                        rules.path("advisory").size());
    }

    private void line(String line) {
        text.append(line.stripTrailing()).append('\n');
    }
}
