package dev.writ.change;

import dev.writ.kernel.Fields;
import java.util.List;

/// How large a change is.
///
/// @param files paths, as far as there is room for them
/// @param fileCount all of them
/// @param linesAdded in all files
/// @param linesRemoved in all files
public record Size(List<String> files, int fileCount, long linesAdded, long linesRemoved) {

    public Size {
        files = List.copyOf(files);
    }

    Fields write() {
        return Fields.builder()
                .put("files", files)
                .put("fileCount", fileCount)
                .put("linesAdded", linesAdded)
                .put("linesRemoved", linesRemoved)
                .build();
    }

    static Size read(Fields fields) {
        return new Size(
                fields.texts("files"),
                (int) fields.number("fileCount"),
                fields.number("linesAdded"),
                fields.number("linesRemoved"));
    }
}
