package dev.writ.model;

import dev.writ.kernel.Failed;
import dev.writ.kernel.Failure;
import java.util.Optional;

/// The model of who has none.
public final class NoModel implements Model {

    @Override
    public Optional<String> name() {
        return Optional.empty();
    }

    @Override
    public Completion complete(Conversation conversation, Listener listener) {
        throw new Failed(
                new Failure.Conflict(
                        Failure.Code.INVALID_STATE,
                        "No language model is configured",
                        "Set WRIT_MODEL_URL and WRIT_MODEL_NAME, see docs/how-to/connect-a-model.md"));
    }
}
