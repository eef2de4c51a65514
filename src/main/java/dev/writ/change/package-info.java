/// The change that came back: judged by the rules of its prompt, compared by analyzers, rehearsed
/// to be taken back, approved by a person.
///
/// Knows: kernel to prompt. Never a technology or a door.
@NullMarked
package dev.writ.change;

import org.jspecify.annotations.NullMarked;
