package dev.writ.model;

/// Hears an answer while it is made.
@FunctionalInterface
public interface Listener {

    /// Who waits for the whole answer.
    Listener SILENT = piece -> {};

    /// @param piece not empty
    void hear(String piece);

    /// Whether anybody still listens. Asked several times a second: once it is false, the call of
    /// the model ends and with it what it costs.
    default boolean listening() {
        return true;
    }
}
