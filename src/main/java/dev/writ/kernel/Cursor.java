package dev.writ.kernel;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;

/// The opaque place where a page ended: key texts, packed.
public final class Cursor {

    private static final String SEPARATOR = "\0";

    private static final Failure FOREIGN =
            new Failure.Invalid(
                    "The cursor is not one that this list gave", "Start from the first page");

    private Cursor() {}

    public static String pack(List<String> parts) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.join(SEPARATOR, parts).getBytes(StandardCharsets.UTF_8));
    }

    /// Packs a place of a list that has a name.
    public static String close(String list, String... place) {
        return pack(Stream.concat(Stream.of(list), Arrays.stream(place)).toList());
    }

    /// The place that {@link #close} packed.
    ///
    /// @param count parts of the place
    /// @throws Failed when the cursor is not one of that list
    public static List<String> open(String cursor, String list, int count) {
        var parts = unpack(cursor, count + 1);
        if (!parts.getFirst().equals(list)) {
            throw new Failed(FOREIGN);
        }
        return parts.subList(1, parts.size());
    }

    /// @param count how many parts the query expects
    /// @throws Failed when the text is not a cursor of that kind of query
    public static List<String> unpack(String cursor, int count) {
        List<String> parts;
        try {
            var text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            parts = Arrays.asList(text.split(SEPARATOR, -1));
        } catch (IllegalArgumentException notBase64) {
            throw new Failed(FOREIGN, notBase64);
        }
        if (parts.size() != count) {
            throw new Failed(FOREIGN);
        }
        return parts;
    }
}
