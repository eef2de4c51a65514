/// The HTTP door: each resource method reads its parameters, calls one use case and formats what it
/// gives. `GET /q/openapi` is its contract; errors are `application/problem+json`.
///
/// Knows: the features. Never a technology or another door.
@NullMarked
package dev.writ.web;

import org.jspecify.annotations.NullMarked;
