package dev.writ.finding;

import dev.writ.kernel.Fields;

/// Where in a file. Lines and columns count from 1; 0 is unknown.
///
/// @param path relative to the repository with `/`; empty when the analyzer named no file
public record Place(String path, int line, int column, int endLine, int endColumn) {

    public static final Place NOWHERE = new Place("", 0, 0, 0, 0);

    public Place {
        if (line < 0 || column < 0 || endLine < 0 || endColumn < 0) {
            line = 0;
            column = 0;
            endLine = 0;
            endColumn = 0;
        }
    }

    Place at(String newPath) {
        return new Place(newPath, line, column, endLine, endColumn);
    }

    /// As people write it: `src/Main.java:12`.
    public String label() {
        if (path.isEmpty()) {
            return "(no file)";
        }
        return line == 0 ? path : path + ":" + line;
    }

    Fields write() {
        return Fields.builder()
                .put("path", path)
                .put("line", line)
                .put("column", column)
                .put("endLine", endLine)
                .put("endColumn", endColumn)
                .build();
    }

    static Place read(Fields fields) {
        return new Place(
                fields.text("path"),
                (int) fields.number("line"),
                (int) fields.number("column"),
                (int) fields.number("endLine"),
                (int) fields.number("endColumn"));
    }
}
