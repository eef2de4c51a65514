/// Any model behind an HTTP API like OpenAI's, as {@link dev.writ.model}.
///
/// The only package that sees the REST client.
@NullMarked
package dev.writ.openai;

import org.jspecify.annotations.NullMarked;
