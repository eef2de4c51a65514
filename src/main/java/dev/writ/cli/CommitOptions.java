package dev.writ.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// What a draft is called as a template.
public class CommitOptions {

    @Option(
            names = "--name",
            paramLabel = "NAME",
            required = true,
            description = "3 to 50 of a-z, 0-9 and _.")
    String name = "";

    @Option(
            names = "--title",
            paramLabel = "TEXT",
            required = true,
            description = "5 to 100 characters.")
    String title = "";

    @Option(names = "--description", paramLabel = "TEXT", description = "What it is for.")
    @Nullable String description;

    @Option(
            names = "--home",
            paramLabel = "HOME",
            description = "global (default), a project, or PROJECT/FEATURE.")
    @Nullable String home;

    @Option(
            names = "--persona",
            paramLabel = "NAME",
            description = "Who speaks it; for a content without a front matter.")
    @Nullable String persona;

    /// The body of `POST /api/workshop/drafts/{id}/commit`.
    ObjectNode request() {
        var request = new LinkedHashMap<String, @Nullable Object>();
        request.put("name", name);
        request.put("title", title);
        request.put("description", description);
        request.put("home", home);
        request.put("persona", persona);
        return Bodies.of(request);
    }
}
