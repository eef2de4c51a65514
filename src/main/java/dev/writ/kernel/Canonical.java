package dev.writ.kernel;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// One text for equal values, whatever the order of their names: what hashes are made of.
public final class Canonical {

    private Canonical() {}

    /// @param value texts, numbers, flags, lists and maps of these
    public static String of(@Nullable Object value) {
        var text = new StringBuilder();
        append(text, value);
        return text.toString();
    }

    private static void append(StringBuilder text, @Nullable Object value) {
        switch (value) {
            case null -> text.append('-');
            case Map<?, ?> map -> {
                var sorted = new TreeMap<String, Object>();
                map.forEach((name, each) -> sorted.put(String.valueOf(name), each));
                text.append('{');
                sorted.forEach(
                        (name, each) -> {
                            append(text, name);
                            append(text, each);
                        });
                text.append('}');
            }
            case Collection<?> many -> {
                text.append('[');
                many.forEach(each -> append(text, each));
                text.append(']');
            }
            case String one -> text.append('"').append(one.length()).append(':').append(one);
            default -> text.append('=').append(value).append(';');
        }
    }
}
