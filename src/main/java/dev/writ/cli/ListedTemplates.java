package dev.writ.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Which templates a list has.
public class ListedTemplates {

    @Option(
            names = "--type",
            paramLabel = "TYPE",
            description = "prompt, orchestrator, analysis, implementation, asset or meta.")
    @Nullable String type;

    @Option(names = "--category", paramLabel = "WORD", description = "Only of this category.")
    @Nullable String category;

    @Option(names = "--name", paramLabel = "PART", description = "Only with this in the name.")
    @Nullable String named;

    @Option(
            names = "--sort",
            paramLabel = "ORDER",
            description = "name, name-backwards or changed (the last change first).")
    @Nullable String sort;

    Map<String, String> asked() {
        var asked = new LinkedHashMap<String, String>();
        put(asked, "type", type);
        put(asked, "category", category);
        put(asked, "named", named);
        put(asked, "sort", sort);
        return asked;
    }

    private static void put(Map<String, String> asked, String name, @Nullable String value) {
        if (value != null) {
            asked.put(name, value);
        }
    }
}
