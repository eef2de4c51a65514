/// A change as text: unified diffs are read, applied, reversed and rehearsed here, byte for byte.
///
/// Start reading at {@link dev.writ.diff.ReadDiff}. Knows: kernel. Files, repositories and trees
/// come in through {@link dev.writ.diff.Tree} and {@link dev.writ.diff.Repository}.
@NullMarked
package dev.writ.diff;

import org.jspecify.annotations.NullMarked;
