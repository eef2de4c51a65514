package dev.writ.intake.analysis;

import dev.writ.intake.json.Said;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// One object of a document, its fields checked: none unknown, none twice, none missing.
final class Entry {

    private final Map<String, Object> values = new HashMap<>();

    private Entry() {}

    static Entry read(At at, List<Field<?>> fields) {
        if (!at.json().atObject()) {
            throw at.refused("is not an object", "Write an object");
        }
        var entry = new Entry();
        at.json().object(name -> entry.field(at, name, fields));
        for (Field<?> field : fields) {
            if (field.required() && !entry.values.containsKey(field.name())) {
                throw at.refused("has no field '" + field.name() + "'", "Add the field");
            }
        }
        return entry;
    }

    private void field(At at, String name, List<Field<?>> fields) {
        Field<?> field =
                fields.stream()
                        .filter(each -> each.name().equals(name))
                        .findFirst()
                        .orElseThrow(
                                () ->
                                        at.refused(
                                                "has an unknown field '" + Said.clip(name) + "'",
                                                "Known here: " + names(fields)));
        if (values.containsKey(name)) {
            throw at.refused("has the field '" + name + "' twice", "Keep one of them");
        }
        values.put(name, field.kind().read(at.field(name)));
    }

    private static String names(List<Field<?>> fields) {
        return fields.stream().map(Field::name).collect(Collectors.joining(", "));
    }

    /// A required field.
    <T> T get(Field<T> field) {
        return find(field).orElseThrow();
    }

    /// Safe, since only the field's own kind has put a value under its name.
    @SuppressWarnings("unchecked")
    <T> Optional<T> find(Field<T> field) {
        return Optional.ofNullable((T) values.get(field.name()));
    }
}
