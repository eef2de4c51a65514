/// Templates that people keep: at a home, in versions that never change, under aliases; and which
/// of them holds for a piece of work.
///
/// Knows: kernel, audit, project, finding for paths, template. Never a technology or a door.
@NullMarked
package dev.writ.library;

import org.jspecify.annotations.NullMarked;
