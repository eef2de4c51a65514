package dev.writ.openai;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.writ.kernel.Failed;
import dev.writ.model.Model;
import dev.writ.model.NoModel;
import dev.writ.token.TokenCounter;
import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.concurrent.TimeUnit;

/// Chooses the model of this process: the one that is set, else none, and then there is no client
/// either.
public class ChosenModel {

    /// @throws Failed when a setting is wrong: its name, never a secret value
    @Produces
    @ApplicationScoped
    Model model(ModelSettings settings, TokenCounter tokens, ObjectMapper json, Clock clock) {
        return settings.connection()
                .<Model>map(connection -> connected(connection, tokens, json, clock))
                .orElseGet(NoModel::new);
    }

    static OpenAiModel connected(
            Connection connection, TokenCounter tokens, ObjectMapper json, Clock clock) {
        return connected(connection, tokens, json, clock, Thread::sleep);
    }

    static OpenAiModel connected(
            Connection connection,
            TokenCounter tokens,
            ObjectMapper json,
            Clock clock,
            Pause pause) {
        ChatApi api =
                QuarkusRestClientBuilder.newBuilder()
                        .baseUri(connection.endpoint().base())
                        .connectTimeout(connection.connect().toMillis(), TimeUnit.MILLISECONDS)
                        .readTimeout(connection.silence().toMillis(), TimeUnit.MILLISECONDS)
                        .followRedirects(false)
                        .build(ChatApi.class);
        var told = new Told(connection, tokens);
        return new OpenAiModel(connection, api, told, json, clock, new SecureRandom(), pause);
    }
}
