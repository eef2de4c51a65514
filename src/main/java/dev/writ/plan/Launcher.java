package dev.writ.plan;

import dev.writ.kernel.Stored;

/// Gets the walks of a planning going, and does not wait for them.
public interface Launcher {

    /// @throws dev.writ.kernel.Failed when they cannot be started; then none was
    void launch(Stored<Planning> begun);
}
