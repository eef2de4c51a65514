package dev.writ.web;

import dev.writ.kernel.Failed;
import dev.writ.kernel.Fields;
import dev.writ.kernel.Paging;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What query parameters and headers say, with errors that name them.
public final class Parameters {

    private static final Pattern TAG = Pattern.compile("\\s*(?:W/)?\"(\\d{1,18})\"\\s*");

    private Parameters() {}

    public static Optional<String> text(@Nullable String value) {
        return Optional.ofNullable(value).filter(given -> !given.isEmpty());
    }

    static String required(String name, @Nullable String value) {
        return text(value)
                .orElseThrow(() -> Failed.invalid(name + " is missing", "Add the parameter"));
    }

    /// @throws Failed when there is no body, or the word `null`
    static <T> T body(@Nullable T body) {
        return Optional.ofNullable(body)
                .orElseThrow(() -> Failed.invalid("The body is empty", "Send a JSON object"));
    }

    /// @param name of the parameter
    public static <E extends Enum<E>> Optional<E> choice(
            String name, @Nullable String value, Class<E> type) {
        return text(value)
                .map(word -> word.toLowerCase(Locale.ROOT))
                .flatMap(word -> Fields.of("", Map.of(name, word)).optionalChoice(name, type));
    }

    static boolean flag(String name, @Nullable String value) {
        return text(value)
                .map(
                        word ->
                                switch (word) {
                                    case "true" -> true;
                                    case "false" -> false;
                                    default ->
                                            throw Failed.invalid(
                                                    name + " is neither true nor false",
                                                    "Use one of the two");
                                })
                .orElse(false);
    }

    public static Paging paging(@Nullable String limit, @Nullable String cursor) {
        int count = text(limit).map(Parameters::count).orElse(Paging.DEFAULT_LIMIT);
        return new Paging(count, text(cursor));
    }

    private static int count(String limit) {
        try {
            return Integer.parseInt(limit);
        } catch (NumberFormatException noNumber) {
            throw Failed.invalid("limit is not a number", "Use 1 to " + Paging.MAX_LIMIT);
        }
    }

    static int number(String name, @Nullable String value, int otherwise) {
        try {
            return text(value).map(Integer::parseInt).orElse(otherwise);
        } catch (NumberFormatException noNumber) {
            throw Failed.invalid(name + " is not a number", "Write a whole number");
        }
    }

    /// The version that `If-Match` names; empty when it is not given or `*`.
    static OptionalLong version(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank() || ifMatch.trim().equals("*")) {
            return OptionalLong.empty();
        }
        Matcher tag = TAG.matcher(ifMatch);
        if (!tag.matches()) {
            throw Failed.invalid(
                    "If-Match is not one ETag of this server", "Send the ETag as it was given");
        }
        return OptionalLong.of(Long.parseLong(tag.group(1)));
    }

    static String tag(long version) {
        return "\"" + version + "\"";
    }
}
