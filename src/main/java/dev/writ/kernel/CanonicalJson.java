package dev.writ.kernel;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/// JSON that is the same text for equal values: names in the order of their characters, no white
/// space, no escape that is not needed. What is hashed or signed and read by others is written so.
///
/// A decimal without a fraction is written as a whole number, as it may come back from a store as
/// either.
public final class CanonicalJson {

    /// Doubles beyond it do not tell neighbouring whole numbers apart.
    private static final double MAX_EXACT = 1L << 53;

    private CanonicalJson() {}

    /// @param value texts, numbers, flags, lists and maps of these
    /// @throws IllegalArgumentException when it holds anything else
    public static String of(Object value) {
        var text = new StringBuilder();
        append(text, value);
        return text.toString();
    }

    private static void append(StringBuilder text, Object value) {
        switch (value) {
            case String one -> quote(text, one);
            case Boolean flag -> text.append(flag);
            case Long number -> text.append(number);
            case Integer number -> text.append(number);
            case Double number -> decimal(text, number);
            case Map<?, ?> map -> object(text, map);
            case Collection<?> many -> list(text, many);
            default -> throw new IllegalArgumentException("no JSON value: " + value.getClass());
        }
    }

    private static void object(StringBuilder text, Map<?, ?> map) {
        var sorted = new TreeMap<String, Object>();
        map.forEach((name, each) -> sorted.put(String.valueOf(name), each));
        char before = '{';
        for (var entry : sorted.entrySet()) {
            text.append(before);
            quote(text, entry.getKey());
            text.append(':');
            append(text, entry.getValue());
            before = ',';
        }
        text.append(sorted.isEmpty() ? "{}" : "}");
    }

    private static void list(StringBuilder text, Collection<?> many) {
        char before = '[';
        for (Object each : many) {
            text.append(before);
            append(text, each);
            before = ',';
        }
        text.append(many.isEmpty() ? "[]" : "]");
    }

    private static void decimal(StringBuilder text, double number) {
        if (!Double.isFinite(number)) {
            throw new IllegalArgumentException("JSON has no " + number);
        }
        if (number == Math.rint(number) && Math.abs(number) < MAX_EXACT) {
            text.append((long) number);
        } else {
            text.append(number);
        }
    }

    private static void quote(StringBuilder text, String value) {
        text.append('"');
        for (int i = 0; i < value.length(); i++) {
            char each = value.charAt(i);
            switch (each) {
                case '"' -> text.append("\\\"");
                case '\\' -> text.append("\\\\");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case '\t' -> text.append("\\t");
                default -> {
                    if (each < ' ') {
                        text.append("\\u%04x".formatted((int) each));
                    } else {
                        text.append(whole(value, i) ? each : '\ufffd');
                    }
                }
            }
        }
        text.append('"');
    }

    /// Half of a character cannot be written as UTF-8.
    private static boolean whole(String value, int at) {
        char each = value.charAt(at);
        if (Character.isHighSurrogate(each)) {
            return at + 1 < value.length() && Character.isLowSurrogate(value.charAt(at + 1));
        }
        return !Character.isLowSurrogate(each)
                || (at > 0 && Character.isHighSurrogate(value.charAt(at - 1)));
    }
}
