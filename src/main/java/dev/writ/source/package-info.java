/// The file system: the source that was analyzed, and the reports that users name.
///
/// Knows: kernel, finding and java.nio.file. Never another technology or a door.
@NullMarked
package dev.writ.source;

import org.jspecify.annotations.NullMarked;
