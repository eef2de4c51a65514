package dev.writ.intake.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.writ.kernel.Failed;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import org.jspecify.annotations.Nullable;

/// A place in a JSON document that is read once, front to back.
///
/// Whoever is handed a value reads it wholly with one call; `null` reads as absent. A value of
/// another kind than asked for is refused with its place.
public final class Json {

    /// The bytes ended, are damaged or are no JSON.
    public static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final IOException why;

        Unreadable(IOException why) {
            super(why);
            this.why = why;
        }

        public IOException why() {
            return why;
        }
    }

    private final String name;
    private final JsonParser parser;

    public Json(String name, JsonParser parser) {
        this.name = name;
        this.parser = parser;
    }

    /// Hands over each field's name with its value at hand.
    public void object(Consumer<String> field) {
        if (isNull()) {
            return;
        }
        expect(JsonToken.START_OBJECT, "an object");
        while (next() != JsonToken.END_OBJECT) {
            String named = String.valueOf(fieldName());
            next();
            field.accept(named);
        }
    }

    /// Calls once for each element with its value at hand.
    public void list(Runnable element) {
        if (isNull()) {
            return;
        }
        expect(JsonToken.START_ARRAY, "a list");
        while (next() != JsonToken.END_ARRAY) {
            element.run();
        }
    }

    public void skip() {
        try {
            parser.skipChildren();
        } catch (IOException broken) {
            throw new Unreadable(broken);
        }
    }

    /// Empty for `null`.
    public String text() {
        if (isNull()) {
            return "";
        }
        expect(JsonToken.VALUE_STRING, "a text");
        return rawText();
    }

    /// The otherwise for `null`; beyond the range of int its end.
    public int number(int otherwise) {
        if (isNull()) {
            return otherwise;
        }
        if (!atNumber()) {
            throw wrong("a number");
        }
        return (int) decimal();
    }

    /// Any scalar as text; empty for anything else.
    public String scalar() {
        boolean simple = parser.currentToken().isScalarValue() && !isNull();
        String text = simple ? rawText() : "";
        skip();
        return text;
    }

    /// One scalar or a list of scalars; other elements are left out.
    public List<String> scalars() {
        var found = new ArrayList<String>();
        if (parser.currentToken() == JsonToken.START_ARRAY) {
            list(() -> found.add(scalar()));
        } else {
            found.add(scalar());
        }
        found.removeIf(String::isEmpty);
        return found;
    }

    public Map<String, String> scalarsByName() {
        var found = new LinkedHashMap<String, String>();
        object(each -> found.put(each, scalar()));
        return found;
    }

    /// A number, or a text that is one; anything else is ignored.
    public void decimal(DoubleConsumer found) {
        try {
            found.accept(Double.parseDouble(scalar().strip()));
        } catch (NumberFormatException notOne) {
            // an analyzer's own property may hold anything
        }
    }

    public boolean atObject() {
        return parser.currentToken() == JsonToken.START_OBJECT;
    }

    public boolean atList() {
        return parser.currentToken() == JsonToken.START_ARRAY;
    }

    public boolean atText() {
        return parser.currentToken() == JsonToken.VALUE_STRING;
    }

    public boolean atNumber() {
        return parser.currentToken().isNumeric();
    }

    /// The start of the document; false when there is nothing in it.
    public boolean start() {
        return next() != null;
    }

    public void end() {
        if (next() != null) {
            throw refused("something follows the end of the document", "Cut the file there");
        }
    }

    public Failed refused(String problem, String remedy) {
        var at = parser.currentTokenLocation();
        return Failed.invalid(
                name + ":" + at.getLineNr() + ":" + Math.max(at.getColumnNr(), 1) + ": " + problem,
                remedy);
    }

    /// It is JSON, but of no form that is read here.
    public Failed ofNoForm() {
        return refused(
                "it is JSON but neither SARIF ('runs' is missing) nor writ-analysis/1 ('format' is"
                        + " not its first field)",
                "Name a report of one of the two");
    }

    private Failed wrong(String expected) {
        String field = fieldName();
        String what = field == null ? "the value" : "'" + Said.clip(field) + "'";
        return refused(what + " is not " + expected, "Export the report as SARIF 2.1.0 again");
    }

    private void expect(JsonToken token, String expected) {
        if (parser.currentToken() != token) {
            throw wrong(expected);
        }
    }

    private boolean isNull() {
        return parser.currentToken() == JsonToken.VALUE_NULL;
    }

    private JsonToken next() {
        try {
            return parser.nextToken();
        } catch (IOException broken) {
            throw new Unreadable(broken);
        }
    }

    private @Nullable String fieldName() {
        try {
            return parser.currentName();
        } catch (IOException broken) {
            throw new Unreadable(broken);
        }
    }

    private String rawText() {
        try {
            return parser.getText();
        } catch (IOException broken) {
            throw new Unreadable(broken);
        }
    }

    private double decimal() {
        try {
            return parser.getDoubleValue();
        } catch (IOException broken) {
            throw new Unreadable(broken);
        }
    }
}
