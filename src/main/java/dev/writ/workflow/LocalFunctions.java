package dev.writ.workflow;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.writ.kernel.Failed;
import dev.writ.pipeline.Functions;
import jakarta.inject.Singleton;
import java.util.List;

/// Calls the functions in this process.
@Singleton
public class LocalFunctions implements Functions {

    private final List<Step> steps;
    private final ObjectMapper json;

    public LocalFunctions(Chain chain, ObjectMapper json) {
        this.steps = chain.steps();
        this.json = json;
    }

    @Override
    public List<String> names() {
        return steps.stream().map(Step::name).toList();
    }

    @Override
    public String call(String name, String document) {
        Step step =
                steps.stream()
                        .filter(each -> each.name().equals(name))
                        .findFirst()
                        .orElseThrow(() -> unknown(name));
        return step.call().apply(read(document)).toString();
    }

    private JsonNode read(String document) {
        try {
            JsonNode node = json.readTree(document);
            if (node.isObject()) {
                return node;
            }
        } catch (JsonProcessingException wrong) {
            throw Failed.invalid(
                    "The document is not JSON, line " + wrong.getLocation().getLineNr(),
                    "Send one JSON object");
        }
        throw Failed.invalid("The document is not a JSON object", "Send one JSON object");
    }

    private Failed unknown(String name) {
        return Failed.notFound(
                "There is no function '" + name.substring(0, Math.min(name.length(), 40)) + "'",
                "Use one of " + String.join(", ", names()));
    }
}
