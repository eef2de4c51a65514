/// What a person sees at a glance: each read puts together what several features know of one thing.
/// Nothing here writes.
///
/// Knows: kernel to plan. Never a technology or a door.
@NullMarked
package dev.writ.overview;

import org.jspecify.annotations.NullMarked;
