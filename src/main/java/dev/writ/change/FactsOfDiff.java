package dev.writ.change;

import dev.writ.diff.Diff;
import dev.writ.diff.FileDiff;
import dev.writ.diff.Mode;
import dev.writ.diff.Numbered;
import dev.writ.governance.check.Change;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What checks are told of a diff.
final class FactsOfDiff {

    private FactsOfDiff() {}

    static List<Change.ChangedFile> files(Diff diff) {
        return diff.files().stream().map(FactsOfDiff::file).toList();
    }

    /// Paths that the change moved, by where the files are after it.
    static Map<String, String> renamed(Diff diff) {
        var renamed = new LinkedHashMap<String, String>();
        for (FileDiff file : diff.files()) {
            if (file.kind() == FileDiff.Kind.RENAMED) {
                file.oldPath().ifPresent(old -> renamed.put(file.path(), old));
            }
        }
        return renamed;
    }

    private static Change.ChangedFile file(FileDiff file) {
        return new Change.ChangedFile(
                file.path(),
                kind(file.kind()),
                file.from(),
                lines(file.added()),
                lines(file.removed()),
                form(file),
                becameExecutable(file));
    }

    private static List<Change.Line> lines(List<Numbered> lines) {
        return lines.stream().map(each -> new Change.Line(each.number(), each.text())).toList();
    }

    private static Change.Kind kind(FileDiff.Kind kind) {
        return switch (kind) {
            case CREATED, COPIED -> Change.Kind.CREATED;
            case MODIFIED -> Change.Kind.MODIFIED;
            case DELETED -> Change.Kind.DELETED;
            case RENAMED -> Change.Kind.RENAMED;
        };
    }

    private static Change.Form form(FileDiff file) {
        Optional<Mode> mode = file.newMode().or(file::oldMode);
        if (mode.filter(Mode.SYMLINK::equals).isPresent()) {
            return Change.Form.SYMLINK;
        }
        if (mode.filter(Mode.SUBMODULE::equals).isPresent()) {
            return Change.Form.SUBMODULE;
        }
        return file.binary().isPresent() ? Change.Form.BINARY : Change.Form.TEXT;
    }

    private static boolean becameExecutable(FileDiff file) {
        return file.newMode().filter(Mode.EXECUTABLE::equals).isPresent()
                && file.oldMode().filter(Mode.EXECUTABLE::equals).isEmpty();
    }
}
