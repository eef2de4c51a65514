package dev.writ.cli;

import dev.writ.kernel.Paging;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Which part of a list a command shows.
public class PagingOptions {

    @Option(
            names = "--limit",
            paramLabel = "N",
            description = "At most N, 1 to " + Paging.MAX_LIMIT + " (default: ${DEFAULT-VALUE}).",
            defaultValue = "" + Paging.DEFAULT_LIMIT)
    int limit = Paging.DEFAULT_LIMIT;

    @Option(
            names = "--cursor",
            paramLabel = "CURSOR",
            description = "Go on where the part before ended.")
    @Nullable String cursor;

    Map<String, String> asked() {
        var asked = new LinkedHashMap<String, String>();
        asked.put("limit", String.valueOf(limit));
        if (cursor != null) {
            asked.put("cursor", cursor);
        }
        return asked;
    }
}
