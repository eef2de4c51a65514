package dev.writ.execution;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// An error as Step Functions words it.
///
/// @param error the exception's class name
/// @param cause its message, or on AWS a JSON text that holds the message
public record Caught(
        @JsonProperty("Error") String error, @JsonProperty("Cause") Optional<String> cause) {

    private static final int MAX_CHARS = 500;

    /// A Lambda wraps its exception in JSON: `{"errorMessage":"…","errorType":"…"}`.
    private static final Pattern WRAPPED =
            Pattern.compile("\"errorMessage\"\\s*:\\s*\"((?:[^\"\\\\]|\\\\.){0,2000}+)");

    /// What went wrong, at most 500 characters.
    public String sentence() {
        String text = cause.orElse("");
        Matcher wrapped = WRAPPED.matcher(text);
        String message =
                wrapped.find() ? wrapped.group(1).replaceAll("\\\\([\"\\\\/])", "$1") : text;
        String said = message.isBlank() ? error : message;
        return said.length() <= MAX_CHARS ? said : said.substring(0, MAX_CHARS);
    }
}
