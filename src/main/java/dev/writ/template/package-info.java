/// Versioned texts with declared inputs, the personas who speak them, and the routing from a
/// finding to a persona.
///
/// Knows: kernel, finding. Never a technology or a door.
@NullMarked
package dev.writ.template;

import org.jspecify.annotations.NullMarked;
