/// Distributions for {@link dev.writ.statistics}.
///
/// The only package that sees Commons Statistics.
@NullMarked
package dev.writ.distribution;

import org.jspecify.annotations.NullMarked;
