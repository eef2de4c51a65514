/// A project and what it sets for itself in its `writ.yaml`.
///
/// Knows: kernel. Never a technology or a door.
@NullMarked
package dev.writ.project;

import org.jspecify.annotations.NullMarked;
