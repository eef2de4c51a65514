/// What can be proved to somebody who has nothing of ours: signed statements of what happened to
/// each finding, and the sealed trail of its scan.
///
/// A statement is an in-toto Statement v1 in a DSSE envelope. Its bytes are canonical, so each byte
/// of an export is covered: by a signature, by the hash chain, or by there being one way to write
/// it. Verifying opens no store and asks nobody.
///
/// Knows: kernel to execution. Keys lie behind {@link dev.writ.evidence.Signer}.
@NullMarked
package dev.writ.evidence;

import org.jspecify.annotations.NullMarked;
