package dev.writ.workflow;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.writ.kernel.Failed;
import dev.writ.kernel.UseCase;
import java.util.function.UnaryOperator;

/// A use case as the chain calls it: a JSON document in, the value of one field out.
///
/// @param name the folder under `functions/`
public record Step(String name, UnaryOperator<JsonNode> call) {

    public static <I> Step of(
            String name, Class<I> input, UseCase<I, ?> useCase, ObjectMapper json) {
        return new Step(
                name, document -> json.valueToTree(useCase.run(read(name, document, input, json))));
    }

    private static <I> I read(String name, JsonNode document, Class<I> type, ObjectMapper json) {
        try {
            return json.treeToValue(document, type);
        } catch (JsonProcessingException wrong) {
            if (wrong.getCause() instanceof Failed refused) {
                throw refused;
            }
            throw Failed.invalid(
                    "The document of " + name + " is wrong: " + wrong.getOriginalMessage(),
                    "See functions/" + name + "/input.schema.json");
        }
    }
}
