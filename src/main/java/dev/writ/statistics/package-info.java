/// What can be said of counts and of samples: shares, intervals, and tests that may be looked at
/// more than once. Pure arithmetic.
///
/// Knows: kernel. Never a technology or a door.
@NullMarked
package dev.writ.statistics;

import org.jspecify.annotations.NullMarked;
