package dev.writ.finding;

import dev.writ.kernel.Fields;

/// The source lines around a finding, as they were when it was seen. Hostile text.
///
/// @param firstLine number of the first line, from 1
/// @param text lines separated by `\n`; at most {@link #MAX_CHARS} characters
public record Excerpt(int firstLine, String text) {

    /// Enough for a dozen ordinary lines; a minified line is cut.
    public static final int MAX_CHARS = 2_000;

    Fields write() {
        return Fields.builder().put("firstLine", firstLine).put("text", text).build();
    }

    static Excerpt read(Fields fields) {
        return new Excerpt((int) fields.number("firstLine"), fields.text("text"));
    }
}
