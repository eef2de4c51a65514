package dev.writ.diff;

import dev.writ.kernel.Hash;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/// A change as text.
///
/// @param patches one after another; a plain diff is one
public record Diff(List<Patch> patches) {

    public Diff {
        patches = List.copyOf(patches);
    }

    /// A diff of one step.
    public static Diff of(List<FileDiff> files) {
        return new Diff(List.of(new Patch(Optional.empty(), files)));
    }

    /// All files of all patches. A series of patches may name a file more than once.
    public List<FileDiff> files() {
        return patches.stream().flatMap(patch -> patch.files().stream()).toList();
    }

    /// What the patches of a series tell of themselves; a plain diff tells nothing.
    public List<Commit> commits() {
        return patches.stream().flatMap(patch -> patch.commit().stream()).toList();
    }

    public boolean canBeReversed() {
        return files().stream().allMatch(FileDiff::canBeReversed);
    }

    /// What undoes it, last file first.
    ///
    /// @throws IllegalStateException when it cannot be, see {@link #canBeReversed}
    public Diff reversed() {
        return new Diff(
                patches.reversed().stream()
                        .map(
                                patch ->
                                        new Patch(
                                                Optional.empty(),
                                                patch.files().reversed().stream()
                                                        .map(FileDiff::reversed)
                                                        .toList()))
                        .toList());
    }

    /// In git's format, without what git does not need to apply it. Reading it again gives the
    /// same files.
    public byte[] bytes() {
        return new PrintDiff().print(this);
    }

    /// The hash of {@link #bytes}: the same for the same change, whatever was around it in a file
    /// or a mail. 64 lower-case hex digits.
    public String sha256() {
        return HexFormat.of().formatHex(Hash.digest().digest(bytes()));
    }
}
