/// The keys that evidence is signed with.
///
/// Technology: key files of this machine. Knows: kernel and evidence. A private key is in no log,
/// no message and no export.
@NullMarked
package dev.writ.keys;

import org.jspecify.annotations.NullMarked;
