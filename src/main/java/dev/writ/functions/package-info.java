/// The functions of the chain: one thin class each, as AWS Lambda calls them.
///
/// Door: parses nothing, decides nothing, calls one use case. `functions/<name>/` at the top of the
/// repository is their contract.
@NullMarked
package dev.writ.functions;

import org.jspecify.annotations.NullMarked;
