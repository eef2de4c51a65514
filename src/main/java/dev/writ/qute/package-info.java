/// Fills templates with Qute, used as a plain library: no injection, no reflection, values over
/// maps only.
///
/// Technology: Qute, and nobody else sees it.
@NullMarked
package dev.writ.qute;

import org.jspecify.annotations.NullMarked;
