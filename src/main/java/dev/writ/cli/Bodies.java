package dev.writ.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What options say, as the body of a request; what was not said is left out.
final class Bodies {

    private Bodies() {}

    static ObjectNode of(Map<String, ? extends @Nullable Object> said) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        said.forEach(
                (name, value) -> {
                    switch (value) {
                        case null -> {}
                        case String text -> body.put(name, text);
                        case Integer number -> body.put(name, number);
                        case Boolean flag -> body.put(name, flag);
                        case Collection<?> many -> {
                            ArrayNode items = body.putArray(name);
                            many.forEach(each -> items.add(String.valueOf(each)));
                        }
                        case Map<?, ?> named -> {
                            ObjectNode inner = body.putObject(name);
                            named.forEach(
                                    (key, each) ->
                                            inner.put(String.valueOf(key), String.valueOf(each)));
                        }
                        default ->
                                throw new IllegalArgumentException(name + " is no text or number");
                    }
                });
        return body;
    }
}
