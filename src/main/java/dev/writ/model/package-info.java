/// The port to a language model. Writ works without one: then {@link dev.writ.model.NoModel} stands
/// there, which is never null and never asked by who looks at {@link dev.writ.model.Model#name}.
///
/// What a model answers is data, as what a person types is. Knows: kernel. Never a technology or a
/// door.
@NullMarked
package dev.writ.model;

import org.jspecify.annotations.NullMarked;
