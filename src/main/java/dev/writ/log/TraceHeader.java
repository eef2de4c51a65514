package dev.writ.log;

import java.util.Optional;
import java.util.regex.Pattern;

/// `X-Amzn-Trace-Id`: `Root=1-…;Parent=…;Sampled=1`.
final class TraceHeader {

    private static final Pattern ROOT = Pattern.compile("(?:^|;) *Root=([0-9a-f-]{1,64})(?:;|$)");

    private TraceHeader() {}

    /// The id of the trace; empty when the header is of another form.
    static Optional<String> root(String header) {
        return ROOT.matcher(header).results().map(found -> found.group(1)).findFirst();
    }
}
