package dev.writ.diff;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Names as git quotes them, like a string of C: `"tab\there"`, `"gr\303\274n"`.
final class Quoted {

    private static final String LETTERS = "abtnvfr\"\\";
    private static final String MEANT = "\u0007\b\t\n\u000b\f\r\"\\";

    private Quoted() {}

    /// A name and where the quote after it ends.
    record Name(Bytes bytes, int end) {}

    /// Reads the quoted name that begins at a place, at its quote; empty when it does not end or
    /// holds an unknown escape.
    static Optional<Name> read(Bytes line, int begin) {
        var out = new ByteArrayOutputStream();
        int at = begin + 1;
        while (at < line.length() && line.at(at) != '"') {
            if (line.at(at) != '\\') {
                out.write(line.at(at++));
                continue;
            }
            int value = escaped(line, at + 1);
            if (value < 0) {
                return Optional.empty();
            }
            out.write(value);
            at += isOctal(line.at(at + 1)) ? 4 : 2;
        }
        return at < line.length()
                ? Optional.of(new Name(Bytes.of(out.toByteArray()), at + 1))
                : Optional.empty();
    }

    /// As git writes it with its default settings: what is not plain ASCII is quoted.
    static String write(String name) {
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        var out = new StringBuilder("\"");
        boolean plain = true;
        for (byte each : bytes) {
            int letter = MEANT.indexOf(each);
            boolean octal = each < ' ' || each == 0x7f;
            plain &= letter < 0 && !octal;
            if (letter >= 0) {
                out.append('\\').append(LETTERS.charAt(letter));
            } else if (octal) {
                out.append("\\%03o".formatted(each & 0xff));
            } else {
                out.append((char) each);
            }
        }
        return plain ? name : out.append('"').toString();
    }

    /// The byte that is meant, or -1.
    private static int escaped(Bytes line, int at) {
        if (at >= line.length()) {
            return -1;
        }
        if (!isOctal(line.at(at))) {
            int letter = LETTERS.indexOf(line.at(at));
            return letter < 0 ? -1 : MEANT.charAt(letter);
        }
        if (at + 2 >= line.length() || !isOctal(line.at(at + 1)) || !isOctal(line.at(at + 2))) {
            return -1;
        }
        int value = (line.at(at) - '0') * 64 + (line.at(at + 1) - '0') * 8 + line.at(at + 2) - '0';
        return value < 256 ? value : -1;
    }

    private static boolean isOctal(byte digit) {
        return digit >= '0' && digit <= '7';
    }
}
