package dev.writ.store;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.writ.kernel.Fields;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Fields as JSON text and back. Whole numbers come back as `Long`, others as `Double`.
public final class FieldsJson {

    private static final JsonFactory JSON = new JsonFactory();

    private FieldsJson() {}

    public static String write(Fields fields) {
        var text = new StringWriter(512);
        try (JsonGenerator generator = JSON.createGenerator(text)) {
            writeMap(generator, fields.values());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    /// @throws UncheckedIOException when the text is not what {@link #write} wrote
    public static Fields read(String where, String text) {
        try (JsonParser parser = JSON.createParser(text)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new IOException("not a JSON object");
            }
            return Fields.of(where, readMap(parser));
        } catch (IOException broken) {
            throw new UncheckedIOException(where + ": stored fields are unreadable", broken);
        }
    }

    private static void writeMap(JsonGenerator generator, Map<?, ?> map) throws IOException {
        generator.writeStartObject();
        for (var entry : map.entrySet()) {
            generator.writeFieldName(String.valueOf(entry.getKey()));
            writeValue(generator, entry.getValue());
        }
        generator.writeEndObject();
    }

    private static void writeValue(JsonGenerator generator, Object value) throws IOException {
        switch (value) {
            case String text -> generator.writeString(text);
            case Boolean flag -> generator.writeBoolean(flag);
            case Long number -> generator.writeNumber(number);
            case Integer number -> generator.writeNumber(number);
            case Double number -> generator.writeNumber(number);
            case Map<?, ?> map -> writeMap(generator, map);
            case Collection<?> many -> {
                generator.writeStartArray();
                for (Object each : many) {
                    writeValue(generator, each);
                }
                generator.writeEndArray();
            }
            default -> throw new IllegalArgumentException("not a field value: " + value.getClass());
        }
    }

    private static Map<String, Object> readMap(JsonParser parser) throws IOException {
        var map = new LinkedHashMap<String, Object>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            map.put(name, readValue(parser));
        }
        return map;
    }

    private static Object readValue(JsonParser parser) throws IOException {
        return switch (parser.currentToken()) {
            case VALUE_STRING -> parser.getText();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NUMBER_INT -> parser.getLongValue();
            case VALUE_NUMBER_FLOAT -> parser.getDoubleValue();
            case START_OBJECT -> readMap(parser);
            case START_ARRAY -> readList(parser);
            case NOT_AVAILABLE,
                    END_OBJECT,
                    END_ARRAY,
                    FIELD_NAME,
                    VALUE_NULL,
                    VALUE_EMBEDDED_OBJECT ->
                    throw new IOException("unexpected " + parser.currentToken());
        };
    }

    private static List<Object> readList(JsonParser parser) throws IOException {
        var list = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            list.add(readValue(parser));
        }
        return list;
    }
}
