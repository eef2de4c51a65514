package dev.writ.diff;

import dev.writ.kernel.Failed;
import java.util.List;
import java.util.Optional;

/// Reads one file of a plain unified diff: `---`, `+++` and hunks, as `diff -u` writes it.
final class ReadPlain {

    private static final Bytes NOWHERE = Bytes.of("/dev/null");

    /// What `diff -N` gives a file that is not there, seen from any time zone.
    private static final String EPOCH = "(1969-12-31|1970-01-01) .*";

    private final PatchText patch;

    private ReadPlain(PatchText patch) {
        this.patch = patch;
    }

    /// Whether the current line and the next one name a file.
    static boolean begins(PatchText patch) {
        return patch.at("--- ") && patch.ahead(1).startsWith("+++ ");
    }

    static FileDiff read(PatchText patch) {
        return new ReadPlain(patch).read();
    }

    /// `Binary files old/logo.png and new/logo.png differ`.
    static FileDiff binary(PatchText patch) {
        Bytes line = patch.take(ReadBinary.FILES).orElseThrow();
        String said = line.text();
        int and = said.indexOf(" and ");
        if (and < 0 || !said.endsWith(ReadBinary.DIFFER)) {
            throw patch.refusedTaken("this names no two binary files", "Use git diff");
        }
        var plain = new ReadPlain(patch);
        Bytes before = Bytes.of(said.substring(0, and));
        Bytes after = Bytes.of(said.substring(and + 5, said.length() - ReadBinary.DIFFER.length()));
        return plain.file(before, after, Optional.of(new Binary.Differs()), List.of());
    }

    private FileDiff read() {
        Bytes before = named("--- ");
        Bytes after = named("+++ ");
        if (!patch.at("@@ ")) {
            throw patch.refused("no hunk follows the names of the file", "Fetch the patch again");
        }
        List<Hunk> hunks = new ReadHunks(patch).read();
        boolean created = name(before).equals(NOWHERE) || isNowhere(before, hunks, true);
        boolean deleted = name(after).equals(NOWHERE) || isNowhere(after, hunks, false);
        if (created == deleted || name(before).equals(NOWHERE) || name(after).equals(NOWHERE)) {
            return file(
                    created ? NOWHERE : name(before),
                    deleted ? NOWHERE : name(after),
                    Optional.empty(),
                    hunks);
        }
        Bytes path = path(name(before), name(after));
        return file(created ? NOWHERE : path, deleted ? NOWHERE : path, Optional.empty(), hunks);
    }

    private FileDiff file(Bytes before, Bytes after, Optional<Binary> binary, List<Hunk> hunks) {
        boolean created = before.equals(NOWHERE);
        boolean deleted = after.equals(NOWHERE);
        if (created && deleted) {
            throw refused("both names are /dev/null");
        }
        if ((created && hunks.stream().anyMatch(hunk -> hunk.oldCount() > 0))
                || (deleted && hunks.stream().anyMatch(hunk -> hunk.newCount() > 0))) {
            throw refused("a hunk keeps lines of a file that is created or deleted");
        }
        Optional<String> path = Optional.of(SafePath.read(patch, path(before, after)));
        return new FileDiff(
                created ? Optional.empty() : path,
                deleted ? Optional.empty() : path,
                created
                        ? FileDiff.Kind.CREATED
                        : deleted ? FileDiff.Kind.DELETED : FileDiff.Kind.MODIFIED,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                binary,
                hunks);
    }

    private Bytes path(Bytes before, Bytes after) {
        if (before.equals(NOWHERE)) {
            return alone(after);
        }
        if (after.equals(NOWHERE)) {
            return alone(before);
        }
        if (before.equals(Bytes.of(after.text() + ".orig"))) {
            return after;
        }
        return Names.of(before, after)
                .map(Names::path)
                .orElseThrow(
                        () ->
                                refused(
                                        "'%s' and '%s' are not one file"
                                                .formatted(
                                                        PatchText.clip(before),
                                                        PatchText.clip(after))));
    }

    /// Where only one side has a name, a first part of one of git's letters is a prefix.
    private static Bytes alone(Bytes name) {
        boolean prefixed =
                name.length() > 2 && name.at(1) == '/' && "abciow".indexOf(name.at(0)) >= 0;
        return prefixed ? Names.withoutPrefix(name) : name;
    }

    /// The name and what follows it, which is a time after a tab.
    private Bytes named(String prefix) {
        return patch.take(prefix).orElseThrow();
    }

    private Bytes name(Bytes named) {
        return GitHeader.unquoted(patch, named.slice(0, named.indexOf('\t', 0)));
    }

    private static boolean isNowhere(Bytes named, List<Hunk> hunks, boolean before) {
        int tab = named.indexOf('\t', 0);
        return tab < named.length()
                && named.slice(tab + 1, named.length()).text().matches(EPOCH)
                && hunks.stream()
                        .allMatch(hunk -> (before ? hunk.oldCount() : hunk.newCount()) == 0);
    }

    private Failed refused(String found) {
        return patch.refusedTaken(
                found, "Write it with git diff, or with diff -u below one folder for each side");
    }
}
