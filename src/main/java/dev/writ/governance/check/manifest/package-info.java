/// Reads dependencies out of lines of manifests: of what was added or removed, not of whole files.
///
/// Knows only itself. Lines are hostile: each reader takes time in proportion to their length, and
/// what it does not understand is no dependency.
@NullMarked
package dev.writ.governance.check.manifest;

import org.jspecify.annotations.NullMarked;
