/// Where people design templates: drafts, a conversation, tests, and the way into the library.
///
/// A draft is seen by its owner and by those it is shared with; for all others it is not there.
// What
/// people and models write is data. Knows: kernel, audit, model, template, library, evaluation,
/// prompt. Never a technology or a door.
@NullMarked
package dev.writ.workshop;

import org.jspecify.annotations.NullMarked;
