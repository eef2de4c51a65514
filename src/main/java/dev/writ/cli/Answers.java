package dev.writ.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;

/// One object as a person or a program reads it.
final class Answers {

    private static final String INDENT = "  ";

    private Answers() {}

    /// @param json on one line, else a line for each field
    static void print(JsonNode answer, boolean json, PrintWriter out) {
        if (json) {
            out.println(PlanJson.line(answer));
        } else {
            print(answer, "", out);
        }
        out.flush();
    }

    /// @param readable prints it for a person
    static void print(JsonNode answer, boolean json, PrintWriter out, Runnable readable) {
        if (json) {
            print(answer, true, out);
        } else {
            readable.run();
            out.flush();
        }
    }

    /// @param part of a list
    static void print(JsonNode part, boolean json, Columns columns, PrintWriter out) {
        if (json) {
            print(part, true, out);
        } else {
            columns.print(part, out);
            out.flush();
        }
    }

    private static void print(JsonNode object, String indent, PrintWriter out) {
        object.properties()
                .forEach(
                        field -> {
                            JsonNode value = field.getValue();
                            String name = indent + field.getKey() + ":";
                            if (value.isObject()) {
                                out.println(name);
                                print(value, indent + INDENT, out);
                            } else if (!value.isNull() && !isBlank(value)) {
                                out.println(name + " " + text(value));
                            }
                        });
    }

    private static boolean isBlank(JsonNode value) {
        return value.isArray() ? value.isEmpty() : value.asText().isEmpty();
    }

    private static String text(JsonNode value) {
        return Terminal.printable(value.isArray() ? value.toString() : value.asText());
    }
}
