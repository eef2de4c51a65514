package dev.writ.call;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// A call that has ended.
///
/// @param function folder under `functions/`, or `api` for the HTTP API
/// @param http empty for a function
/// @param figures what it adds to the metrics, besides its time
public record Call(
        String function,
        Optional<Http> http,
        Ids ids,
        Ending ending,
        Instant begun,
        Duration took,
        Map<Figure, Long> figures) {

    public Call {
        figures = Map.copyOf(figures);
    }

    /// What only a call over HTTP has.
    ///
    /// @param request its id, as the answer's header says it
    /// @param operation which of our methods answered, never the path that was asked for; empty
    ///     when it came to none
    public record Http(String request, Optional<String> operation, int status) {}
}
