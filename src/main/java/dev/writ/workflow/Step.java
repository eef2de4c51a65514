package dev.writ.workflow;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.writ.kernel.Failed;
import dev.writ.kernel.UseCase;
import java.io.IOException;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/// A use case as the chain calls it: a JSON document in, the value of one field out.
///
/// @param name the folder under `functions/`
public record Step(String name, UnaryOperator<JsonNode> call) {

    private static final Pattern CUT = Pattern.compile(" \\(|;|\\R");

    public static <I> Step of(
            String name, Class<I> input, UseCase<I, ?> useCase, ObjectMapper json) {
        return new Step(
                name, document -> json.valueToTree(useCase.run(read(name, document, input, json))));
    }

    private static <I> I read(String name, JsonNode document, Class<I> type, ObjectMapper json) {
        try {
            return json.readerFor(type)
                    .with(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
                    .readValue(document);
        } catch (IOException wrong) {
            if (wrong.getCause() instanceof Failed refused) {
                throw refused;
            }
            throw Failed.invalid(
                    "The document of " + name + " is wrong: " + said(wrong),
                    "See functions/" + name + "/input.schema.json");
        }
    }

    /// What Jackson says, without the names of our classes and its own switches.
    private static String said(IOException wrong) {
        String message =
                wrong instanceof JsonProcessingException json
                        ? json.getOriginalMessage()
                        : wrong.getMessage();
        return CUT.split(message, 2)[0].replaceAll("( of type)? ?`[^`]*`", "");
    }
}
