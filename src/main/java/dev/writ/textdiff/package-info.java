/// Shows how two texts differ.
///
/// Technology: java-diff-utils. Knows: prompt.
@NullMarked
package dev.writ.textdiff;

import org.jspecify.annotations.NullMarked;
