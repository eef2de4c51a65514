package dev.writ.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// What is said of a template's text; mixed into the commands that bring one.
public class WordingOptions {

    @Option(names = "--title", paramLabel = "TEXT", description = "Of a text without front matter.")
    @Nullable String title;

    @Option(
            names = "--category",
            paramLabel = "WORD",
            description = "The same; where it is listed.")
    @Nullable String category;

    @Option(names = "--description", paramLabel = "TEXT", description = "The same, on one line.")
    @Nullable String description;

    @Option(names = "--persona", paramLabel = "ID", description = "The same; who speaks it.")
    @Nullable String persona;

    @Option(
            names = "--default",
            paramLabel = "NAME=TEXT",
            description = "The same; of an input that the chain does not know.")
    @Nullable Map<String, String> defaults;

    @Option(names = "--message", paramLabel = "TEXT", description = "Why this version was made.")
    @Nullable String message;

    @Option(names = "--cases", paramLabel = "FILE", description = "Its cases, as YAML.")
    @Nullable Path cases;

    /// @param text a file
    /// @throws dev.writ.kernel.Failed when a file cannot be read
    ObjectNode body(Path text) {
        var said = new LinkedHashMap<String, @Nullable Object>();
        said.put("text", TextFile.read(text));
        said.put("title", title);
        said.put("category", category);
        said.put("description", description);
        said.put("persona", persona);
        said.put("defaults", defaults);
        said.put("message", message);
        said.put("cases", cases == null ? null : TextFile.read(cases));
        return Bodies.of(said);
    }
}
