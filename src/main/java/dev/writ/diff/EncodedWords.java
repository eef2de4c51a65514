package dev.writ.diff;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Headers of a mail with other letters than ASCII (RFC 2047), as far as git writes them: UTF-8.
final class EncodedWords {

    private static final Pattern WORD =
            Pattern.compile("=\\?UTF-8\\?([qb])\\?([!->@-~]*)\\?=", Pattern.CASE_INSENSITIVE);
    private static final Pattern BETWEEN = Pattern.compile("\\?=\\s+=\\?");

    private EncodedWords() {}

    static String decode(String header) {
        String joined = BETWEEN.matcher(header).replaceAll("?==?");
        return WORD.matcher(joined).replaceAll(word -> Matcher.quoteReplacement(decoded(word)));
    }

    private static String decoded(MatchResult word) {
        try {
            byte[] bytes =
                    word.group(1).equalsIgnoreCase("b")
                            ? Base64.getDecoder().decode(word.group(2))
                            : quotedPrintable(word.group(2));
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException broken) {
            return word.group();
        }
    }

    /// @throws IllegalArgumentException when two hex digits do not follow an equals sign
    private static byte[] quotedPrintable(String text) {
        var out = new ByteArrayOutputStream();
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            if (each != '=') {
                out.write(each == '_' ? ' ' : each);
                continue;
            }
            if (i + 2 >= text.length()) {
                throw new IllegalArgumentException(text);
            }
            out.write(Integer.parseInt(text, i + 1, i + 3, 16));
            i += 2;
        }
        return out.toByteArray();
    }
}
