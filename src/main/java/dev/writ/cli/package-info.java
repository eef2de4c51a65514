/// The command line: reads options, calls one use case, prints what came of it.
///
/// Door. Knows: kernel and features. Never a technology or another door.
@NullMarked
package dev.writ.cli;

import org.jspecify.annotations.NullMarked;
