package dev.writ.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;

/// A replay as a person reads it.
final class Replayed {

    private Replayed() {}

    static void print(JsonNode replayed, PrintWriter out) {
        boolean same = replayed.path("same").asBoolean();
        out.println(same ? "same" : "not the same");
        line("note", replayed, out);
        JsonNode difference = replayed.path("difference");
        if (difference.isObject()) {
            out.println("first difference: line " + difference.path("line").asInt());
            line("was", difference, out);
            line("is", difference, out);
        }
        replayed.path("diff")
                .asText()
                .lines()
                .forEach(each -> out.println(Terminal.printable(each)));
        out.flush();
    }

    private static void line(String name, JsonNode in, PrintWriter out) {
        if (in.hasNonNull(name)) {
            out.println(name + ": " + Terminal.printable(in.path(name).asText()));
        }
    }
}
