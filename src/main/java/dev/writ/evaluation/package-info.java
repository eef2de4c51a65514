/// What a rendered text is held against: evaluators, datasets, cases, and the comparison of two
/// runs.
///
/// Knows: kernel, statistics, model, template, library, draft, governance. Never a technology or a
// door.
@NullMarked
package dev.writ.evaluation;

import org.jspecify.annotations.NullMarked;
