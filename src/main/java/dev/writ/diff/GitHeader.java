package dev.writ.diff;

import dev.writ.kernel.Failed;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What git says about a file before its hunks: from `diff --git` to the line before `---`.
final class GitHeader {

    static final String START = "diff --git ";

    private static final String REMEDY = "Write the patch with git diff, and do not edit it";

    private final PatchText patch;
    private final Set<FileDiff.Kind> kinds = EnumSet.noneOf(FileDiff.Kind.class);
    private final Optional<Names> names;
    private Optional<String> from = Optional.empty();
    private Optional<String> to = Optional.empty();
    private Optional<Mode> oldMode = Optional.empty();
    private Optional<Mode> newMode = Optional.empty();
    private Optional<Index> index = Optional.empty();

    GitHeader(PatchText patch) {
        this.patch = patch;
        names = Names.ofHeader(patch.take(START).orElseThrow());
        while (takesMode() || takesName() || takesRest()) {
            // Each takes its line.
        }
        if (kinds.size() > 1) {
            throw contradiction(kinds + " cannot all be of one file");
        }
        if (from.isPresent() != to.isPresent() || oldModeAlone()) {
            throw contradiction("only one of two lines says what was and what is");
        }
    }

    Optional<FileDiff.Kind> kind() {
        return kinds.stream().findAny();
    }

    Optional<Names> names() {
        return names;
    }

    Optional<String> from() {
        return from;
    }

    Optional<String> to() {
        return to;
    }

    Optional<Mode> oldMode() {
        return oldMode;
    }

    Optional<Mode> newMode() {
        return newMode;
    }

    Optional<Index> index() {
        return index;
    }

    private boolean takesMode() {
        if (patch.at("old mode ")) {
            oldMode = mode("old mode ");
        } else if (patch.at("new mode ")) {
            newMode = mode("new mode ");
        } else if (patch.at("deleted file mode ")) {
            kinds.add(FileDiff.Kind.DELETED);
            oldMode = mode("deleted file mode ");
        } else if (patch.at("new file mode ")) {
            kinds.add(FileDiff.Kind.CREATED);
            newMode = mode("new file mode ");
        } else {
            return false;
        }
        return true;
    }

    private boolean takesName() {
        for (FileDiff.Kind kind : List.of(FileDiff.Kind.RENAMED, FileDiff.Kind.COPIED)) {
            String word = kind == FileDiff.Kind.RENAMED ? "rename" : "copy";
            if (patch.at(word + " from ")) {
                kinds.add(kind);
                from = Optional.of(name(word + " from "));
                return true;
            }
            if (patch.at(word + " to ")) {
                kinds.add(kind);
                to = Optional.of(name(word + " to "));
                return true;
            }
        }
        return false;
    }

    private boolean takesRest() {
        if (patch.at("index ")) {
            readIndex();
            return true;
        }
        return patch.take("similarity index ").isPresent()
                || patch.take("dissimilarity index ").isPresent();
    }

    private void readIndex() {
        String[] words = patch.take("index ").orElseThrow().text().split(" ", -1);
        if (words.length > 2 || !words[0].matches("[0-9a-f]{4,64}\\.\\.[0-9a-f]{4,64}")) {
            throw contradiction("'" + PatchText.clip(words[0]) + "' names no two blobs");
        }
        int dots = words[0].indexOf("..");
        index = Optional.of(new Index(words[0].substring(0, dots), words[0].substring(dots + 2)));
        if (words.length == 2) {
            oldMode = Optional.of(mode(Bytes.of(words[1])));
            newMode = oldMode;
        }
    }

    private Optional<Mode> mode(String prefix) {
        return Optional.of(mode(patch.take(prefix).orElseThrow()));
    }

    private Mode mode(Bytes digits) {
        return Mode.of(digits.text())
                .orElseThrow(
                        () ->
                                contradiction(
                                        "'" + PatchText.clip(digits) + "' is no mode of a file"));
    }

    private String name(String prefix) {
        Bytes name = patch.take(prefix).orElseThrow();
        return SafePath.read(patch, unquoted(patch, name));
    }

    /// A name that is alone on its line.
    static Bytes unquoted(PatchText patch, Bytes name) {
        if (!name.startsWith("\"")) {
            return name;
        }
        return Quoted.read(name, 0)
                .filter(quoted -> quoted.end() == name.length())
                .map(Quoted.Name::bytes)
                .orElseThrow(
                        () ->
                                patch.refusedTaken(
                                        "the quoted name " + PatchText.clip(name) + " is broken",
                                        REMEDY));
    }

    private boolean oldModeAlone() {
        return kinds.isEmpty() && oldMode.isPresent() != newMode.isPresent();
    }

    private Failed contradiction(String found) {
        return patch.refusedTaken(found, REMEDY);
    }
}
