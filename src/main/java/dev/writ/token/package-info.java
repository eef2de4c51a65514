/// How many tokens a text costs and whether that still fits (spec: token budgets).
///
/// Knows: kernel. Never a technology or a door.
@NullMarked
package dev.writ.token;

import org.jspecify.annotations.NullMarked;
