/// Counts tokens with the encoding of the models that coding agents use.
///
/// Technology: jtokkit, and nobody else sees it.
@NullMarked
package dev.writ.tokenizer;

import org.jspecify.annotations.NullMarked;
