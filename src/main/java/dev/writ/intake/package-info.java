/// Reads reports, streaming, in whichever form they are: SARIF of any tool, or Writ's own form for
/// hooks, plugins, issues and consultations. The form is told by the content, never by the name.
///
/// Knows: kernel, finding, the personas' names, and its forms. Never another technology or a door.
@NullMarked
package dev.writ.intake;

import org.jspecify.annotations.NullMarked;
