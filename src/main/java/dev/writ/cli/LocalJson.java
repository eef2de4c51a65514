package dev.writ.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.writ.kernel.Failed;
import dev.writ.kernel.Fields;
import dev.writ.kernel.Paging;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/// Between the JSON of the API and the types of the use cases.
@Singleton
class LocalJson {

    private final ObjectMapper json;

    LocalJson(ObjectMapper json) {
        this.json = json;
    }

    JsonNode tree(Object answer) {
        return json.valueToTree(answer);
    }

    /// @throws Failed when a field is missing, unknown or of another kind
    <T> T read(JsonNode body, Class<T> type) {
        try {
            return json.readerFor(type)
                    .with(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .with(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
                    .readValue(body);
        } catch (JsonProcessingException wrong) {
            String fields =
                    wrong instanceof JsonMappingException mapping
                            ? mapping.getPath().stream()
                                    .map(step -> String.valueOf(step.getFieldName()))
                                    .collect(Collectors.joining("."))
                            : "";
            throw Failed.invalid(
                    "The field " + fields + " is missing, unknown or of another kind",
                    "See the body of the request in docs/reference/openapi.yaml");
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    static Fields fields(Map<String, String> filter) {
        return Fields.of("", Map.copyOf(filter));
    }

    static OptionalInt number(Optional<Integer> given) {
        return given.map(OptionalInt::of).orElse(OptionalInt.empty());
    }

    static Paging paging(Map<String, String> asked) {
        var limit = Optional.ofNullable(asked.get("limit")).map(Integer::parseInt);
        return new Paging(
                limit.orElse(Paging.DEFAULT_LIMIT), Optional.ofNullable(asked.get("cursor")));
    }
}
