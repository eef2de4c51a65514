package dev.writ.functions.lambda;

import dev.writ.kernel.Failed;
import io.quarkus.funqy.runtime.ApplicationException;
import java.util.regex.Pattern;

/// An error as Lambda reports it.
///
/// @param type a class name, on which a workflow retries or catches
record Reported(String type, String message) {

    /// Of the reader of the document, which knows only that it does not fit.
    private static final String READER = "com.fasterxml.jackson.";

    private static final Pattern AROUND_OURS = Pattern.compile("^.*?, problem: ");
    private static final Pattern CLASSES = Pattern.compile("( of type)? ?`[^`]*`");
    private static final String BETWEEN = ": ";

    /// @param type what Quarkus would report
    static Reported of(String type, String message) {
        if (type.equals(ApplicationException.class.getName())) {
            String[] wrapped = message.split(BETWEEN, 2);
            return new Reported(wrapped[0], wrapped.length == 2 ? wrapped[1] : "");
        }
        return type.startsWith(READER) ? unreadable(message) : new Reported(type, message);
    }

    private static Reported unreadable(String message) {
        String line = message.lines().findFirst().orElse("");
        String ours = AROUND_OURS.matcher(line).replaceFirst("");
        String said = ours.equals(line) ? "The document is wrong: " + line : ours;
        return new Reported(Failed.class.getName(), CLASSES.matcher(said).replaceAll(""));
    }
}
