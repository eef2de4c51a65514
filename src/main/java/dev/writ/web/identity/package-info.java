/// Who calls: the one user of this machine, or an account that a token names, and what each may do.
///
/// Tokens are verified here in full, also on Lambda, where the authorizer of API Gateway has
/// checked them already: a route that is left out there, or a function that is called past it, is
/// not open because of that.
///
/// Knows: the kernel, jose4j (nobody else sees it) and the security of Quarkus.
@NullMarked
package dev.writ.web.identity;

import org.jspecify.annotations.NullMarked;
