package dev.writ.diff;

import dev.writ.kernel.Failed;
import java.util.List;
import java.util.Optional;

/// Reads one file of git's extended format, from `diff --git` to its last hunk.
final class ReadGitFile {

    private static final String REMEDY = "Write the patch with git diff, and do not edit it";
    private static final Bytes NOWHERE = Bytes.of("/dev/null");

    /// How the id of an empty blob begins, for both kinds of hash.
    private static final List<String> EMPTY_BLOBS =
            List.of(
                    "e69de29bb2d1d6434b8b29ae775ad8c2e48c5391",
                    "473a0f4c3be8a93681a267e3b1e9a7dcda1185436fe141f7749120a303721813");

    private final PatchText patch;
    private final GitHeader header;
    private FileDiff.Kind kind;
    private Optional<String> oldPath;
    private Optional<String> newPath;

    private ReadGitFile(PatchText patch) {
        this.patch = patch;
        header = new GitHeader(patch);
        kind = header.kind().orElse(FileDiff.Kind.MODIFIED);
        Optional<String> path =
                header.from().isPresent()
                        ? Optional.empty()
                        : header.names().map(names -> SafePath.read(patch, names.path()));
        oldPath = header.from().or(() -> path).filter(_ -> kind != FileDiff.Kind.CREATED);
        newPath = header.to().or(() -> path).filter(_ -> kind != FileDiff.Kind.DELETED);
    }

    static FileDiff read(PatchText patch) {
        return new ReadGitFile(patch).read();
    }

    private FileDiff read() {
        Optional<Binary> binary = ReadBinary.read(patch);
        List<Hunk> hunks = List.of();
        if (binary.isEmpty() && patch.at("--- ")) {
            named();
            binary = ReadBinary.read(patch);
            hunks = new ReadHunks(patch).read();
        }
        if (oldPath.isEmpty() && newPath.isEmpty()) {
            throw refused("the 'diff --git' line does not tell which file it is about");
        }
        var file =
                new FileDiff(
                        oldPath,
                        newPath,
                        kind,
                        header.oldMode(),
                        header.newMode(),
                        header.index(),
                        binary,
                        hunks);
        whole(file);
        ReadHunks.noLooseLine(patch);
        return file;
    }

    /// The names before the first hunk. JGit writes them for binary and empty files, too.
    private void named() {
        Bytes before = name("--- ");
        if (!patch.at("+++ ")) {
            throw patch.refused("a line '+++' with the new name is missing", REMEDY);
        }
        Bytes after = name("+++ ");
        if (!patch.at("@@ ") && header.index().isEmpty()) {
            throw patch.refused("no hunk follows the names of the file", REMEDY);
        }
        if (before.equals(NOWHERE) && kind == FileDiff.Kind.MODIFIED) {
            kind = FileDiff.Kind.CREATED;
        }
        if (after.equals(NOWHERE) && kind == FileDiff.Kind.MODIFIED) {
            kind = FileDiff.Kind.DELETED;
        }
        oldPath = agreed(before, oldPath, kind != FileDiff.Kind.CREATED);
        newPath = agreed(after, newPath, kind != FileDiff.Kind.DELETED);
    }

    /// The name on the `---` or `+++` line, held against what the header said.
    private Optional<String> agreed(Bytes name, Optional<String> said, boolean exists) {
        if (name.equals(NOWHERE) == exists) {
            throw refused("'" + PatchText.clip(name) + "' does not fit a file that is " + kind);
        }
        if (!exists) {
            return Optional.empty();
        }
        if (header.from().isPresent()) {
            Bytes path = Bytes.of(said.orElseThrow());
            if (!name.equals(path) && !Names.withoutPrefix(name).equals(path)) {
                throw otherName(name);
            }
            return said;
        }
        boolean prefixed = header.names().map(Names::prefixed).orElse(true);
        String path = SafePath.read(patch, prefixed ? Names.withoutPrefix(name) : name);
        if (header.names().isPresent() && !said.equals(Optional.of(path))) {
            throw otherName(name);
        }
        return Optional.of(path);
    }

    /// A name ends at a tab: git writes one after a name with spaces.
    private Bytes name(String prefix) {
        Bytes line = patch.take(prefix).orElseThrow();
        return GitHeader.unquoted(patch, line.slice(0, line.indexOf('\t', 0)));
    }

    private void whole(FileDiff file) {
        if (file.hunks().stream().anyMatch(hunk -> !fits(hunk))) {
            throw refused("a hunk keeps lines of a file that is " + kind);
        }
        if (file.hunks().isEmpty() && file.binary().isEmpty() && contentIsMissing(file)) {
            throw refused("what changes in '" + PatchText.clip(file.path()) + "' is missing");
        }
    }

    private boolean fits(Hunk hunk) {
        return switch (kind) {
            case CREATED -> hunk.oldCount() == 0;
            case DELETED -> hunk.newCount() == 0;
            case MODIFIED, RENAMED, COPIED -> true;
        };
    }

    private static boolean contentIsMissing(FileDiff file) {
        return switch (file.kind()) {
            case CREATED -> file.index().filter(index -> !isEmpty(index.after())).isPresent();
            case DELETED -> file.index().filter(index -> !isEmpty(index.before())).isPresent();
            case RENAMED, COPIED ->
                    file.index().filter(ids -> !ids.before().equals(ids.after())).isPresent();
            case MODIFIED -> file.index().isPresent() || file.oldMode().isEmpty();
        };
    }

    private static boolean isEmpty(String id) {
        return EMPTY_BLOBS.stream().anyMatch(empty -> empty.startsWith(id));
    }

    private Failed otherName(Bytes name) {
        return refused("'" + PatchText.clip(name) + "' is not the file that 'diff --git' names");
    }

    private Failed refused(String found) {
        return patch.refusedTaken(found, REMEDY);
    }
}
