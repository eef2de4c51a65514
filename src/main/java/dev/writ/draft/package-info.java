/// Work in progress for one group: the steps generate and customize.
///
/// Knows: kernel, finding, template. Never a technology or a door.
@NullMarked
package dev.writ.draft;

import org.jspecify.annotations.NullMarked;
