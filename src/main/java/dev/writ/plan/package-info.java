/// From analyzer files to a plan: import, group, run the chain, sum up.
///
/// Knows: every feature. Never a technology or a door.
@NullMarked
package dev.writ.plan;

import org.jspecify.annotations.NullMarked;
