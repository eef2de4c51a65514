/// JSON Schema for evaluators.
///
/// The only package that sees the validator.
@NullMarked
package dev.writ.jsonschema;

import org.jspecify.annotations.NullMarked;
