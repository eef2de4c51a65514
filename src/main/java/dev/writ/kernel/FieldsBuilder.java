package dev.writ.kernel;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/// Collects values to be stored; an empty optional or list leaves no field.
public final class FieldsBuilder {

    private final Map<String, Object> values = new LinkedHashMap<>();

    public FieldsBuilder put(String name, String value) {
        values.put(name, value);
        return this;
    }

    public FieldsBuilder put(String name, long value) {
        values.put(name, value);
        return this;
    }

    public FieldsBuilder put(String name, boolean value) {
        values.put(name, value);
        return this;
    }

    public FieldsBuilder put(String name, Enum<?> value) {
        return put(name, Fields.word(value));
    }

    public FieldsBuilder put(String name, Optional<String> value) {
        value.ifPresent(each -> values.put(name, each));
        return this;
    }

    public FieldsBuilder put(String name, OptionalDouble value) {
        value.ifPresent(each -> values.put(name, each));
        return this;
    }

    public FieldsBuilder put(String name, Collection<String> value) {
        if (!value.isEmpty()) {
            values.put(name, List.copyOf(value));
        }
        return this;
    }

    public FieldsBuilder put(String name, Fields value) {
        values.put(name, value.values());
        return this;
    }

    public FieldsBuilder put(String name, Map<String, ?> value) {
        values.put(name, value);
        return this;
    }

    public FieldsBuilder putAll(String name, List<Fields> value) {
        if (!value.isEmpty()) {
            values.put(name, value.stream().map(Fields::values).toList());
        }
        return this;
    }

    public Fields build() {
        return Fields.of("", values);
    }
}
