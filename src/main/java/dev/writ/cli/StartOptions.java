package dev.writ.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// What a workshop begins with.
public class StartOptions {

    @Option(
            names = "--requirements",
            paramLabel = "TEXT",
            description = "What the template is for, up to 5000 characters.")
    @Nullable String requirements;

    @Option(names = "--name", paramLabel = "TEXT", description = "What the draft is called.")
    @Nullable String name;

    @Option(names = "--text", paramLabel = "FILE", description = "Begin with this text.")
    @Nullable Path text;

    @Option(
            names = "--parent",
            paramLabel = "TEMPLATE",
            description = "Begin as this template; the text, if there is one, stands instead.")
    @Nullable String parent;

    /// The body of `POST /api/workshop/start`.
    ObjectNode request() {
        var request = new LinkedHashMap<String, @Nullable Object>();
        request.put("requirements", requirements);
        request.put("name", name);
        request.put("parent", parent);
        if (text != null) {
            request.put("text", TextFile.read(text));
        }
        return Bodies.of(request);
    }
}
