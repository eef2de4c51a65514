package dev.writ.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.writ.kernel.Failed;
import dev.writ.kernel.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// What templates are filled with.
final class InputOptions {

    @Option(names = "--input", paramLabel = "NAME=TEXT", description = "An input.")
    @Nullable Map<String, String> inputs;

    @Option(
            names = "--inputs",
            paramLabel = "FILE",
            description = "A JSON object of inputs, also of lists and objects.")
    @Nullable Path file;

    /// Those of the file, and over them the single ones.
    ///
    /// @throws Failed when the file cannot be read, or is no JSON object
    ObjectNode read(ObjectMapper json) {
        ObjectNode all = file == null ? json.createObjectNode() : object(file, json);
        if (inputs != null) {
            inputs.forEach(all::put);
        }
        return all;
    }

    private static ObjectNode object(Path file, ObjectMapper json) {
        try {
            JsonNode read = json.readTree(Files.readString(file));
            if (read instanceof ObjectNode object) {
                return object;
            }
        } catch (IOException wrong) {
            throw new Failed(none(file), wrong);
        }
        throw new Failed(none(file));
    }

    private static Failure none(Path file) {
        return new Failure.Invalid(
                "--inputs " + file + " is no readable JSON object", "Write {\"name\": value, …}");
    }
}
