package dev.writ.change;

import dev.writ.diff.Mode;
import dev.writ.diff.Tree;
import dev.writ.finding.SourceTree;
import java.util.Optional;

/// One state of a repository as the source that was analyzed.
record TreeSource(Tree tree) implements SourceTree {

    /// As a file on disk, see {@link SourceTree#text}.
    private static final int MAX_BYTES = 4 * 1024 * 1024;

    @Override
    public Optional<String> locate(String path) {
        for (String tail = path; ; ) {
            if (!tail.isEmpty() && isFile(tail)) {
                return Optional.of(tail);
            }
            int slash = tail.indexOf('/');
            if (slash < 0) {
                return Optional.empty();
            }
            tail = tail.substring(slash + 1);
        }
    }

    @Override
    public Optional<String> text(String path) {
        return tree.file(path)
                .filter(entry -> isText(entry.mode()) && entry.content().length() <= MAX_BYTES)
                .map(entry -> entry.content().text())
                .filter(text -> text.indexOf('\0') < 0);
    }

    private boolean isFile(String path) {
        return tree.file(path).filter(entry -> isText(entry.mode())).isPresent();
    }

    private static boolean isText(Mode mode) {
        return mode == Mode.FILE || mode == Mode.EXECUTABLE;
    }
}
