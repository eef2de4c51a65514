package dev.writ.intake.analysis;

/// What the value of a field may be.
@FunctionalInterface
interface Kind<T> {

    /// Reads the value wholly.
    ///
    /// @throws dev.writ.kernel.Failed when it is of another kind: place, name, what would be right
    T read(At at);
}
