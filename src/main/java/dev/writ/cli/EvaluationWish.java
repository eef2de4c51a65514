package dev.writ.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.writ.kernel.Failed;
import dev.writ.kernel.Failure;
import dev.writ.kernel.Fields;
import dev.writ.kernel.Yaml;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// What an evaluation is asked for.
final class EvaluationWish {

    private static final String EXPECT = "expect";

    @Option(names = "--dataset", paramLabel = "DATASET", required = true)
    String dataset = "";

    @Option(
            names = "--expect",
            paramLabel = "FILE",
            required = true,
            description = "YAML or JSON with the list `expect`, as in the cases of a template.")
    Path expect = Path.of("");

    @Option(
            names = "--of",
            paramLabel = "prompt|answer",
            description = "Judge the text (default), or what the model answers to it.")
    @Nullable String of;

    @Option(names = "--repeats", paramLabel = "N", description = "Try each item so often, 1 to 5.")
    @Nullable Integer repeats;

    @Option(
            names = "--price",
            paramLabel = "N",
            description = "Of a million tokens, to tell the cost.")
    @Nullable Double price;

    /// @throws Failed when the file cannot be read, or has no list `expect`
    ObjectNode request(String template, Yaml yaml, ObjectMapper json) {
        var said = new LinkedHashMap<String, @Nullable Object>();
        said.put("template", template);
        said.put("dataset", dataset);
        said.put("of", of);
        said.put("repeats", repeats);
        ObjectNode body = Bodies.of(said);
        if (price != null) {
            body.put("price", price);
        }
        body.set("evaluators", evaluators(yaml, json));
        return body;
    }

    private JsonNode evaluators(Yaml yaml, ObjectMapper json) {
        Fields document = yaml.read(expect.toString(), text()).only(EXPECT);
        return json.valueToTree(document.children(EXPECT));
    }

    private String text() {
        try {
            return Files.readString(expect);
        } catch (IOException unreadable) {
            throw new Failed(
                    new Failure.Invalid(
                            "--expect " + expect + " cannot be read", "Name a file of evaluators"),
                    unreadable);
        }
    }
}
