/// What AWS Lambda is told of an error: the class name of ours, on which the workflow retries.
///
/// Funqy wraps what a function throws, and Lambda would report the wrapper. Compiled for the
/// artefact `functions` only (see `pom.xml`).
@NullMarked
package dev.writ.functions.lambda;

import org.jspecify.annotations.NullMarked;
