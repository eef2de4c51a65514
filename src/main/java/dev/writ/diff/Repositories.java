package dev.writ.diff;

import dev.writ.kernel.Failed;

/// The repositories of this machine.
@FunctionalInterface
public interface Repositories {

    /// The repository that a folder is in.
    ///
    /// @throws Failed when it is in none
    Repository open(String folder);
}
