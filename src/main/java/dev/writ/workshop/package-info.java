/// Where people design templates: drafts, a conversation, tests, and the way into the library.
///
/// Knows: kernel, audit, model, template, library, evaluation. Never a technology or a door.
@NullMarked
package dev.writ.workshop;

import org.jspecify.annotations.NullMarked;
