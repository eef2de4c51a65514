package dev.writ.openai;

import dev.writ.kernel.Failed;
import java.time.Duration;
import java.util.Optional;

/// How a model is reached, as it was set.
///
/// @param model its name
/// @param key none for most servers on this machine
/// @param bareKey the key is sent as `api-key`, not as a bearer token
/// @param connect until a connection stands
/// @param silence without a word of the model
/// @param maxTokens of one answer
/// @param maxTokensField what the server calls that limit: `max_tokens`, or newer
///     `max_completion_tokens`
/// @param tries of one question, 1 to 10; only while nothing of the answer was heard
record Connection(
        Endpoint endpoint,
        String model,
        Optional<Secret> key,
        boolean bareKey,
        Duration connect,
        Duration silence,
        int maxTokens,
        String maxTokensField,
        int tries,
        Prices prices) {

    private static final int MAX_TRIES = 10;
    private static final int MOST_TOKENS = 1_000_000;

    Connection {
        if (model.isBlank()) {
            throw Failed.invalid("WRIT_MODEL_NAME is empty", "Name the model");
        }
        if (maxTokens < 1 || maxTokens > MOST_TOKENS) {
            throw Failed.invalid(
                    "WRIT_MODEL_MAX_TOKENS is " + maxTokens, "Use 1 to " + MOST_TOKENS);
        }
        if (tries < 1 || tries > MAX_TRIES) {
            throw Failed.invalid("WRIT_MODEL_TRIES is " + tries, "Use 1 to " + MAX_TRIES);
        }
        if (!connect.isPositive() || !silence.isPositive()) {
            throw Failed.invalid("A time-out of the model is not positive", "Write it as 10S");
        }
    }
}
