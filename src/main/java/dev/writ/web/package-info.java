/// The HTTP door: each resource method reads its parameters, calls one use case and formats what it
/// gives. `GET /q/openapi` is its contract; errors are `application/problem+json`.
///
/// Every method says which role it asks for (`@RolesAllowed`), and nothing else does. Who calls,
/// `identity` finds out; what is the same for every path, `edge` does before.
///
/// Knows: the features and `identity`. Never a technology or another door.
@NullMarked
package dev.writ.web;

import org.jspecify.annotations.NullMarked;
