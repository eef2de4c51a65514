package dev.writ.web.edge;

import dev.writ.kernel.Failed;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// The other sites whose pages may call this server: none, unless `WRIT_CORS_ORIGINS` lists them.
@Singleton
class OriginSettings {

    private static final Pattern EXACT =
            Pattern.compile(
                    "https://[a-z0-9.-]+(:[0-9]{1,5})?"
                            + "|http://(localhost|127\\.0\\.0\\.1|\\[::1])(:[0-9]{1,5})?");

    private final List<String> origins;

    OriginSettings(@ConfigProperty(name = "writ.cors.origins") Optional<List<String>> origins) {
        this.origins = origins.orElse(List.of()).stream().map(String::strip).toList();
    }

    List<String> origins() {
        return origins;
    }

    /// @throws Failed when one is not an exact origin: a pattern would let in whom nobody thought
    /// of
    void check() {
        origins.stream()
                .filter(origin -> !EXACT.matcher(origin).matches())
                .findFirst()
                .ifPresent(
                        origin -> {
                            throw Failed.invalid(
                                    "WRIT_CORS_ORIGINS holds an entry that is not an exact origin",
                                    "List them as https://app.example, without * and without"
                                            + " path, separated by commas");
                        });
    }
}
