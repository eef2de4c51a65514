package dev.writ.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// What changes of a draft.
public class EditOptions {

    @Option(
            names = "--content",
            paramLabel = "FILE",
            description = "The text, at least 50 characters.")
    @Nullable Path content;

    @Option(
            names = "--revision",
            paramLabel = "N",
            description = "The revision that the content was made from.")
    @Nullable Integer revision;

    @Option(names = "--name", paramLabel = "TEXT", description = "What the draft is called.")
    @Nullable String name;

    @Option(names = "--description", paramLabel = "TEXT", description = "What it is for.")
    @Nullable String description;

    @Option(names = "--status", paramLabel = "STATUS", description = "draft, testing or ready.")
    @Nullable String status;

    /// The body of `PUT /api/workshop/drafts/{id}`.
    ObjectNode request() {
        var edit = new LinkedHashMap<String, @Nullable Object>();
        edit.put("revision", revision);
        edit.put("name", name);
        edit.put("description", description);
        edit.put("status", status);
        if (content != null) {
            edit.put("content", TextFile.read(content));
        }
        return Bodies.of(edit);
    }
}
