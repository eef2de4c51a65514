/// The port to a language model. Writ works without one.
///
/// Knows: kernel. Never a technology or a door.
@NullMarked
package dev.writ.model;

import org.jspecify.annotations.NullMarked;
