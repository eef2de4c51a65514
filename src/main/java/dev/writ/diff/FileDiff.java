package dev.writ.diff;

import java.util.List;
import java.util.Optional;

/// What happens to one file.
///
/// @param oldPath absent when it is created
/// @param newPath absent when it is deleted
/// @param oldMode absent when it is created or not said
/// @param newMode absent when it is deleted or not said
/// @param index absent when not said
/// @param hunks in the order of the file; none when only the mode or the name changes, when the
///     file is empty, or when it is binary
public record FileDiff(
        Optional<String> oldPath,
        Optional<String> newPath,
        Kind kind,
        Optional<Mode> oldMode,
        Optional<Mode> newMode,
        Optional<Index> index,
        Optional<Binary> binary,
        List<Hunk> hunks) {

    /// What becomes of the path.
    public enum Kind {
        CREATED,
        MODIFIED,
        DELETED,
        RENAMED,
        COPIED;

        private Kind reversed() {
            return switch (this) {
                case CREATED, COPIED -> DELETED;
                case DELETED -> CREATED;
                case MODIFIED, RENAMED -> this;
            };
        }
    }

    public FileDiff {
        hunks = List.copyOf(hunks);
    }

    /// Where the file is now, or was when it is deleted.
    public String path() {
        return newPath.or(this::oldPath).orElseThrow();
    }

    /// Where a renamed or copied file comes from.
    public Optional<String> from() {
        return kind == Kind.RENAMED || kind == Kind.COPIED ? oldPath : Optional.empty();
    }

    /// The added lines with their numbers in the new file.
    public List<Numbered> added() {
        return hunks.stream().flatMap(hunk -> hunk.added().stream()).toList();
    }

    /// The removed lines with their numbers in the old file.
    public List<Numbered> removed() {
        return hunks.stream().flatMap(hunk -> hunk.removed().stream()).toList();
    }

    /// Whether the diff says enough to undo it: a binary file may be shown without its content.
    public boolean canBeReversed() {
        return binary.map(
                        shown ->
                                shown instanceof Binary.Patch(var _, var backward)
                                        && backward.isPresent())
                .orElse(true);
    }

    /// What undoes it. A copy is undone by deleting it, with the lines that it must have as hunks.
    ///
    /// @throws IllegalStateException when it cannot be, see {@link #canBeReversed}
    public FileDiff reversed() {
        return new FileDiff(
                newPath,
                kind == Kind.COPIED ? Optional.empty() : oldPath,
                kind.reversed(),
                kind == Kind.COPIED ? Optional.empty() : newMode,
                kind == Kind.COPIED ? Optional.empty() : oldMode,
                index.map(Index::reversed),
                binary.map(Binary::reversed),
                hunks.stream().map(Hunk::reversed).toList());
    }
}
