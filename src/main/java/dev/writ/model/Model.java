package dev.writ.model;

import java.util.Optional;

/// A language model, or the news that there is none.
public interface Model {

    /// What the model is called; empty when none is configured.
    Optional<String> name();

    /// Continues a conversation, piece by piece as the model answers.
    ///
    /// Fails with {@link dev.writ.kernel.Failed}: no model, a refused key, a model that is not
    /// there, an answer that is refused or is none, a conversation that is too long. What may pass
    /// is a {@link dev.writ.kernel.TryAgain}: a time-out, a stream that was cut off; with the time
    /// to wait a {@link dev.writ.kernel.TryLater}. A failure names neither key nor text.
    ///
    /// @param listener hears each piece before this call ends; all of them together are the answer
    /// @return the whole answer; cut where the listener left
    Completion complete(Conversation conversation, Listener listener);
}
