package dev.writ.change;

import dev.writ.governance.check.Change;
import dev.writ.kernel.Fields;
import java.util.ArrayList;
import java.util.List;

/// How large a change is.
///
/// @param files paths, as far as there is room for them
/// @param fileCount all of them
/// @param linesAdded in all files
/// @param linesRemoved in all files
public record Size(List<String> files, int fileCount, long linesAdded, long linesRemoved) {

    private static final int MAX_CHARS = 60_000;

    public Size {
        files = List.copyOf(files);
    }

    /// With the paths that fit in 60,000 characters.
    static Size of(Change change) {
        var files = new ArrayList<String>();
        int chars = 0;
        long added = 0;
        long removed = 0;
        for (Change.ChangedFile file : change.files()) {
            chars += file.path().length();
            if (chars <= MAX_CHARS) {
                files.add(file.path());
            }
            added += file.added().size();
            removed += file.removed().size();
        }
        return new Size(files, change.files().size(), added, removed);
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
