package dev.writ.kernel;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// Named values as they come from YAML, JSON or the table: texts, whole numbers, decimals, flags,
/// lists and maps of these. Immutable.
///
/// Reading a field that is missing or of another kind fails with the place it was read from, such
/// as `policies/testing.yaml: rules[2].severity`.
public final class Fields {

    private final String where;
    private final Map<String, Object> values;

    private Fields(String where, Map<String, Object> values) {
        this.where = where;
        this.values = values;
    }

    /// @param where what the values were read from; every message starts with it
    public static Fields of(String where, Map<String, ?> values) {
        var kept = new LinkedHashMap<String, Object>();
        values.forEach(
                (name, value) -> {
                    if (value != null) {
                        kept.put(name, value);
                    }
                });
        return new Fields(where, Collections.unmodifiableMap(kept));
    }

    public static FieldsBuilder builder() {
        return new FieldsBuilder();
    }

    public String where() {
        return where;
    }

    @JsonValue
    public Map<String, Object> values() {
        return values;
    }

    public boolean has(String name) {
        return values.containsKey(name);
    }

    public String text(String name) {
        return optionalText(name).orElseThrow(() -> missing(name));
    }

    public String text(String name, String otherwise) {
        return optionalText(name).orElse(otherwise);
    }

    /// Numbers and flags are read as their text: YAML reads `version: 1` as a number.
    public Optional<String> optionalText(String name) {
        Object value = values.get(name);
        return switch (value) {
            case null -> Optional.empty();
            case String text -> Optional.of(text);
            case Number number -> Optional.of(number.toString());
            case Boolean flag -> Optional.of(flag.toString());
            default -> throw wrong(name, "a text");
        };
    }

    public long number(String name) {
        return optionalNumber(name).orElseThrow(() -> missing(name));
    }

    public OptionalLong optionalNumber(String name) {
        Object value = values.get(name);
        return switch (value) {
            case null -> OptionalLong.empty();
            case Long number -> OptionalLong.of(number);
            case Integer number -> OptionalLong.of(number);
            default -> throw wrong(name, "a whole number");
        };
    }

    public OptionalDouble optionalDecimal(String name) {
        Object value = values.get(name);
        return switch (value) {
            case null -> OptionalDouble.empty();
            case Number number -> OptionalDouble.of(number.doubleValue());
            default -> throw wrong(name, "a number");
        };
    }

    public boolean flag(String name, boolean otherwise) {
        Object value = values.get(name);
        return switch (value) {
            case null -> otherwise;
            case Boolean flag -> flag;
            default -> throw wrong(name, "true or false");
        };
    }

    /// A missing list is empty; a single text is a list of one.
    public List<String> texts(String name) {
        Object value = values.get(name);
        return switch (value) {
            case null -> List.of();
            case String one -> List.of(one);
            case Collection<?> many -> many.stream().map(each -> textOf(name, each)).toList();
            default -> throw wrong(name, "a list of texts");
        };
    }

    /// A missing list is empty.
    public List<Fields> children(String name) {
        Object value = values.get(name);
        if (value == null) {
            return List.of();
        }
        if (!(value instanceof Collection<?> many)) {
            throw wrong(name, "a list");
        }
        var children = new ArrayList<Fields>();
        for (Object each : many) {
            children.add(fieldsOf(name + "[" + children.size() + "]", each));
        }
        return List.copyOf(children);
    }

    public Fields child(String name) {
        return optionalChild(name).orElseThrow(() -> missing(name));
    }

    public Optional<Fields> optionalChild(String name) {
        return Optional.ofNullable(values.get(name)).map(value -> fieldsOf(name, value));
    }

    /// Constants are written in lower case with hyphens: `IN_PROGRESS` is `in-progress`.
    public <E extends Enum<E>> E choice(String name, Class<E> type) {
        return optionalChoice(name, type).orElseThrow(() -> missing(name));
    }

    public <E extends Enum<E>> Optional<E> optionalChoice(String name, Class<E> type) {
        return optionalText(name).map(word -> constant(name, word, type));
    }

    /// Refuses any field that is not named here.
    public Fields only(String... allowed) {
        List<String> known = Arrays.asList(allowed);
        for (String name : values.keySet()) {
            if (!known.contains(name)) {
                throw Failed.invalid(
                        where + ": unknown field '" + name + "'",
                        "Known here: " + String.join(", ", known));
            }
        }
        return this;
    }

    public static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private <E extends Enum<E>> E constant(String name, String word, Class<E> type) {
        for (E constant : type.getEnumConstants()) {
            if (word(constant).equals(word)) {
                return constant;
            }
        }
        var words = Arrays.stream(type.getEnumConstants()).map(Fields::word).toList();
        throw Failed.invalid(
                at(name) + ": '" + word + "' is not known",
                "Use one of " + String.join(", ", words));
    }

    private String textOf(String name, @Nullable Object value) {
        return switch (value) {
            case String text -> text;
            case Number number -> number.toString();
            case Boolean flag -> flag.toString();
            case null, default -> throw wrong(name, "a list of texts");
        };
    }

    private Fields fieldsOf(String name, Object value) {
        if (!(value instanceof Map<?, ?> map)) {
            throw wrong(name, "a map of fields");
        }
        var named = new LinkedHashMap<String, Object>();
        map.forEach((key, each) -> named.put(String.valueOf(key), each));
        return of(at(name), named);
    }

    private String at(String name) {
        return where.isEmpty() ? name : where + ": " + name;
    }

    private Failed missing(String name) {
        return Failed.invalid(at(name) + " is missing", "Add the field");
    }

    private Failed wrong(String name, String expected) {
        return Failed.invalid(at(name) + " is not " + expected, "Write " + expected);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Fields fields && fields.values.equals(values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    @Override
    public String toString() {
        return where + values.keySet();
    }
}
