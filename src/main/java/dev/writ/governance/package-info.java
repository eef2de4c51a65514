/// Rules as data, safety checks and rollback: the steps embed-rules and validate.
///
/// Knows: kernel, token, project, finding, waiver, template, draft. Never a technology or a door.
@NullMarked
package dev.writ.governance;

import org.jspecify.annotations.NullMarked;
