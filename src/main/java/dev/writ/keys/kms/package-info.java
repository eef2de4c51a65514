/// Signs with a key of AWS KMS, which never leaves it.
///
/// Technology: signing and HTTP of the AWS SDK, and nothing else of it. Knows: kernel and evidence.
@NullMarked
package dev.writ.keys.kms;

import org.jspecify.annotations.NullMarked;
