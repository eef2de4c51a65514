/// The append-only trail: what happened in a scan, when, by whom.
///
/// Knows: kernel. An event is written in the transaction of the change it tells of, or not at all.
@NullMarked
package dev.writ.audit;

import org.jspecify.annotations.NullMarked;
