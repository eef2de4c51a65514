package dev.writ.diff;

import java.util.List;
import java.util.Optional;

/// One step of a change: the files of one commit, or all of a plain diff. Within a patch no file
/// depends on what the patch does to another.
///
/// @param commit what a patch that was sent as mail tells of itself
public record Patch(Optional<Commit> commit, List<FileDiff> files) {

    public Patch {
        files = List.copyOf(files);
    }
}
