/// The primitives that rules are made of: one small class for each kind of check.
///
/// A new kind is one class here and one line in {@link dev.writ.governance.check.Checks}.
@NullMarked
package dev.writ.governance.check;

import org.jspecify.annotations.NullMarked;
