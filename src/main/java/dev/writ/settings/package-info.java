/// Reads what is configured: YAML documents and the texts that ship with Writ.
///
/// Technology: SnakeYAML and the class path, and nobody else sees them.
@NullMarked
package dev.writ.settings;

import org.jspecify.annotations.NullMarked;
