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

    /// What a column shows of a value that is too long, or finer than a reader needs.
    private enum Kind {
        TEXT,
        /// To the second.
        TIME,
        /// The end says more than the beginning.
        PATH
    }

    private record Column(String title, String pointer, Kind kind) {

        String text(JsonNode item) {
            String text = whole(item);
            return kind == Kind.TIME ? text.replaceFirst("\\.[0-9]+Z$", "Z") : text;
        }

        private String whole(JsonNode item) {
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
        columns.add(new Column(title, pointer, Kind.TEXT));
        return this;
    }

    Columns addTime(String title, String pointer) {
        columns.add(new Column(title, pointer, Kind.TIME));
        return this;
    }

    /// The last column.
    Columns addPath(String title, String pointer) {
        columns.add(new Column(title, pointer, Kind.PATH));
        return this;
    }

    /// @param part a part of a list of the API, or all of it as an array
    void print(JsonNode part, PrintWriter out) {
        JsonNode items = part.isArray() ? part : part.path("items");
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
            int room = terminal.width() - line.length();
            String text =
                    columns.get(i).kind() == Kind.PATH ? end(texts.get(i), room) : texts.get(i);
            line.append(text)
                    .append(" ".repeat(Math.max(0, widths[i] - text.length())))
                    .append(GAP);
        }
        return Terminal.cut(line.toString().stripTrailing(), terminal.width());
    }

    private static String end(String path, int room) {
        int shown = Math.max(2, room);
        return path.length() <= shown ? path : "…" + path.substring(path.length() - shown + 1);
    }
}
