/// What logs and metrics tell of a call: which function, about which ids, how it ended, how long it
/// took. Never a text that came from outside; the types leave no room for one.
///
/// Knows: all features before it. Where the lines go is the business of the port `CallLog`.
@NullMarked
package dev.writ.call;

import org.jspecify.annotations.NullMarked;
