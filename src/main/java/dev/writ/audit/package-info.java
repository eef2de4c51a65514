/// The append-only trail: what happened in a scan, when, by whom.
///
/// Knows: kernel. An event is written in the transaction of the change it tells of, or not at all.
/// {@link dev.writ.audit.SealTrail} lays a hash chain over what was written.
@NullMarked
package dev.writ.audit;

import org.jspecify.annotations.NullMarked;
