package dev.writ.library;

import dev.writ.kernel.CanonicalJson;
import java.util.Collection;
import java.util.Map;

/// Writes values as YAML that people read: a line each, texts as JSON has them.
final class PlainYaml {

    private static final String INDENT = "  ";

    private PlainYaml() {}

    /// @param values texts, whole numbers, flags, lists and maps of these
    static String of(Map<String, ?> values) {
        var text = new StringBuilder();
        map(text, values, "");
        return text.toString();
    }

    private static void map(StringBuilder text, Map<?, ?> values, String indent) {
        String before = "";
        for (var each : values.entrySet()) {
            text.append(before).append(each.getKey()).append(':');
            value(text, each.getValue(), indent);
            before = indent;
        }
    }

    private static void value(StringBuilder text, Object value, String indent) {
        switch (value) {
            case Map<?, ?> map when map.isEmpty() -> text.append(" {}\n");
            case Map<?, ?> map -> {
                text.append('\n').append(indent).append(INDENT);
                map(text, map, indent + INDENT);
            }
            case Collection<?> list when list.isEmpty() -> text.append(" []\n");
            case Collection<?> list -> list(text.append('\n'), list, indent + INDENT);
            default -> text.append(' ').append(CanonicalJson.of(value)).append('\n');
        }
    }

    private static void list(StringBuilder text, Collection<?> values, String indent) {
        for (Object each : values) {
            text.append(indent).append("- ");
            if (each instanceof Map<?, ?> map) {
                map(text, map, indent + INDENT);
            } else {
                text.append(CanonicalJson.of(each)).append('\n');
            }
        }
    }
}
