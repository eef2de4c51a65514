package dev.writ.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Which prompts a command is about.
public class PromptOptions {

    @Option(names = "--scan", paramLabel = "SCAN", description = "Only of this scan.")
    @Nullable String scan;

    @Option(names = "--project", paramLabel = "NAME", description = "Only of this project.")
    @Nullable String project;

    @Option(names = "--persona", paramLabel = "ID", description = "Only of this persona.")
    @Nullable String persona;

    @Option(
            names = "--status",
            paramLabel = "STATUS",
            description = "pending, executing, completed or failed.")
    @Nullable String status;

    @Option(
            names = "--severity",
            paramLabel = "LEVEL",
            description = "At least: critical, high, medium, low or note.")
    @Nullable String severity;

    @Option(names = "--priority", paramLabel = "P", description = "P1, P2 or P3.")
    @Nullable String priority;

    Map<String, String> asked() {
        var asked = new LinkedHashMap<String, String>();
        put(asked, "scan", scan);
        put(asked, "project", project);
        put(asked, "persona", persona);
        put(asked, "status", status);
        put(asked, "severity", severity);
        put(asked, "priority", priority);
        return asked;
    }

    private static void put(Map<String, String> asked, String name, @Nullable String value) {
        if (value != null) {
            asked.put(name, value);
        }
    }
}
