package dev.writ.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.writ.kernel.Failed;
import dev.writ.kernel.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Files of one JSON object a line.
final class JsonLines {

    private JsonLines() {}

    /// Empty lines are left out.
    ///
    /// @throws Failed when the file cannot be read, or a line is no JSON
    static List<JsonNode> read(Path file, ObjectMapper json) {
        try {
            return Files.readAllLines(file).stream()
                    .filter(line -> !line.isBlank())
                    .map(line -> tree(file, line, json))
                    .toList();
        } catch (IOException unreadable) {
            throw new Failed(
                    new Failure.Invalid(
                            file + " cannot be read", "Name a file of one object a line"),
                    unreadable);
        }
    }

    private static JsonNode tree(Path file, String line, ObjectMapper json) {
        try {
            return json.readTree(line);
        } catch (JsonProcessingException wrong) {
            throw new Failed(
                    new Failure.Invalid(
                            file + " has a line that is not JSON", "Write one object a line"),
                    wrong);
        }
    }
}
