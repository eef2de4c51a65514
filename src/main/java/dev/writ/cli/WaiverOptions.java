package dev.writ.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// What is to be waived, by whom and why.
public class WaiverOptions {

    @Option(
            names = "--project",
            paramLabel = "NAME",
            required = true,
            description = "The project's name.")
    String project = "";

    @Option(names = "--finding", paramLabel = "ID", description = "This finding.")
    @Nullable String finding;

    @Option(
            names = "--rule",
            paramLabel = "RULE",
            description = "An analyzer's, as TOOL/ID or ID; or a governance rule.")
    @Nullable String rule;

    @Option(names = "--path", paramLabel = "GLOB", description = "In these files only.")
    @Nullable String path;

    @Option(
            names = "--owner",
            paramLabel = "NAME",
            required = true,
            description = "Who answers for it.")
    String owner = "";

    @Option(names = "--reason", paramLabel = "TEXT", required = true, description = "Why.")
    String reason = "";

    @Option(
            names = "--expires",
            paramLabel = "DAY",
            description = "The last day, such as 2027-01-31; else the latest.")
    @Nullable String expires;

    /// The body of `POST /api/waivers`.
    ObjectNode request() {
        var request = new LinkedHashMap<String, @Nullable Object>();
        request.put("project", project);
        request.put("finding", finding);
        request.put("rule", rule);
        request.put("path", path);
        request.put("owner", owner);
        request.put("reason", reason);
        request.put("expires", expires);
        return Bodies.of(request);
    }
}
