package dev.writ.evidence;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// One line under judgement: reads what must be there and notes what is not.
final class CheckedLine {

    private final String file;
    private final long line;
    private final Flaws flaws;
    private String of = "";

    CheckedLine(String file, long line, Flaws flaws) {
        this.file = file;
        this.line = line;
        this.flaws = flaws;
    }

    /// From now on flaws say whose line it is.
    void isOf(String whose) {
        of = whose;
    }

    String of() {
        return of;
    }

    void flaw(String field, String problem) {
        flaws.add(file, line, of, field, problem);
    }

    /// The object that the bytes are.
    ///
    /// @param field that holds it; empty for the line itself
    Optional<Map<String, Object>> object(String field, byte[] bytes) {
        try {
            return Optional.of(ReadJson.object(bytes));
        } catch (Malformed wrong) {
            String dot = field.isEmpty() || wrong.path().isEmpty() ? "" : ".";
            flaw(field + dot + wrong.path(), wrong.problem());
            return Optional.empty();
        }
    }

    /// An object with exactly these fields.
    ///
    /// @param field that holds it; empty for the line itself
    Optional<Map<String, Object>> fields(String field, Object value, Set<String> names) {
        if (!(value instanceof Map<?, ?> map)) {
            flaw(field, "it is no object");
            return Optional.empty();
        }
        String prefix = field.isEmpty() ? "" : field + ".";
        boolean whole = true;
        for (Object name : map.keySet()) {
            if (!names.contains(name)) {
                flaw(prefix + name, "the field is unknown");
                whole = false;
            }
        }
        for (String name : names) {
            if (!map.containsKey(name)) {
                flaw(prefix + name, "the field is missing");
                whole = false;
            }
        }
        return whole ? Optional.of(ReadJson.map(value)) : Optional.empty();
    }

    Optional<String> text(String field, Object value) {
        if (value instanceof String text) {
            return Optional.of(text);
        }
        flaw(field, "it is no text");
        return Optional.empty();
    }

    List<?> list(String field, Object value) {
        if (value instanceof List<?> list) {
            return list;
        }
        flaw(field, "it is no list");
        return List.of();
    }
}
