package dev.writ.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

/// A list of JSON objects as a table, cut to the width of the terminal.
final class Columns {

    private static final String GAP = "  ";

    private final Terminal terminal;
    private final List<Column> columns = new ArrayList<>();

    Columns(Terminal terminal) {
        this.terminal = terminal;
    }

    private record Column(String title, String pointer) {

        String text(JsonNode item) {
            JsonNode value = item.at(pointer);
            String text =
                    value.isArray()
                            ? String.join(
                                    ", ",
                                    StreamSupport.stream(value.spliterator(), false)
                                            .map(JsonNode::asText)
                                            .toList())
                            : value.asText();
            return Terminal.printable(text);
        }
    }

    /// @param pointer JSON pointer within an item
    Columns add(String title, String pointer) {
        columns.add(new Column(title, pointer));
        return this;
    }

    /// @param part a part of a list of the API
    void print(JsonNode part, PrintWriter out) {
        JsonNode items = part.path("items");
        int[] widths = widths(items);
        out.println(terminal.bold(line(widths, columns.stream().map(Column::title).toList())));
        for (JsonNode item : items) {
            out.println(line(widths, columns.stream().map(column -> column.text(item)).toList()));
        }
        if (part.has("next")) {
            out.println(terminal.dim("more with --cursor " + part.path("next").asText()));
        }
    }

    private int[] widths(JsonNode items) {
        var widths = new int[columns.size()];
        for (int i = 0; i < widths.length; i++) {
            Column column = columns.get(i);
            int most = column.title().length();
            for (JsonNode item : items) {
                most = Math.max(most, column.text(item).length());
            }
            widths[i] = most;
        }
        return widths;
    }

    private String line(int[] widths, List<String> texts) {
        var line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            String text = texts.get(i);
            line.append(text).append(" ".repeat(widths[i] - text.length())).append(GAP);
        }
        return Terminal.cut(line.toString().stripTrailing(), terminal.width());
    }
}
