/// The port through which a use case runs the chain over many groups.
///
/// Knows: kernel to execution. Never a technology or a door.
@NullMarked
package dev.writ.pipeline;

import org.jspecify.annotations.NullMarked;
