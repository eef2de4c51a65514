/// Versions of a template tried against each other on recorded outcomes, up to a conclusion.
///
/// Knows: kernel, statistics, audit, library, draft, prompt, execution. Never a technology or a
// door.
@NullMarked
package dev.writ.experiment;

import org.jspecify.annotations.NullMarked;
