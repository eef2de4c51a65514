package dev.writ.openai;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// The settings of the model, as `docs/how-to/connect-a-model.md` lists them.
@Singleton
class ModelSettings {

    private final Optional<Connection> connection;

    ModelSettings(
            @ConfigProperty(name = "writ.model.url") Optional<String> url,
            @ConfigProperty(name = "writ.model.name") Optional<String> name,
            @ConfigProperty(name = "writ.model.key") Optional<String> key,
            @ConfigProperty(name = "writ.model.bare-key", defaultValue = "false") boolean bareKey,
            @ConfigProperty(name = "writ.model.connect-timeout", defaultValue = "5S")
                    Duration connect,
            @ConfigProperty(name = "writ.model.timeout", defaultValue = "60S") Duration silence,
            @ConfigProperty(name = "writ.model.max-tokens", defaultValue = "4096") int maxTokens,
            @ConfigProperty(name = "writ.model.max-tokens-field", defaultValue = "max_tokens")
                    String maxTokensField,
            @ConfigProperty(name = "writ.model.tries", defaultValue = "3") int tries,
            @ConfigProperty(name = "writ.model.price-in") Optional<Double> priceIn,
            @ConfigProperty(name = "writ.model.price-out") Optional<Double> priceOut) {
        this.connection =
                url.map(
                        address ->
                                new Connection(
                                        Endpoint.of(address),
                                        name.orElse(""),
                                        key.map(Secret::new),
                                        bareKey,
                                        connect,
                                        silence,
                                        maxTokens,
                                        maxTokensField,
                                        tries,
                                        new Prices(price(priceIn), price(priceOut))));
    }

    /// Empty when no address is set: there is no model then.
    Optional<Connection> connection() {
        return connection;
    }

    private static OptionalDouble price(Optional<Double> price) {
        return price.map(OptionalDouble::of).orElseGet(OptionalDouble::empty);
    }
}
