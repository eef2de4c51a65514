package dev.writ.governance.check;

import java.util.Optional;
import java.util.OptionalInt;

/// What breaks a rule, and where.
///
/// @param message one sentence without a full stop; never the text of a line, which may be a secret
/// @param path of the file, as it is after the change; empty when it is about the whole
/// @param line from 1, in the file after the change; empty when it is about the whole file
public record Problem(String message, Optional<String> path, OptionalInt line) {

    public static Problem of(String message) {
        return new Problem(message, Optional.empty(), OptionalInt.empty());
    }

    public static Problem in(String path, String message) {
        return new Problem(message, Optional.of(path), OptionalInt.empty());
    }

    public static Problem at(String path, int line, String message) {
        return new Problem(message, Optional.of(path), OptionalInt.of(line));
    }
}
