/// Sessions that name the templates of their orchestrator, analysis and implementation, and keep
/// what was rendered.
///
/// Knows: kernel, audit, project, template, library. Never a technology or a door.
@NullMarked
package dev.writ.orchestration;

import org.jspecify.annotations.NullMarked;
