package dev.writ.finding;

import dev.writ.kernel.Fields;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/// What a plugin found out about code, beside findings: context of a prompt. Hostile text.
///
/// @param files globs of the files it is about; empty for all
/// @param summary may be empty
/// @param metrics by name, in their order; a value is a number or a short text
public record PluginResult(
        String plugin,
        String version,
        Status status,
        List<String> files,
        String summary,
        SequencedMap<String, String> metrics) {

    /// Names and structure that are stored with the texts.
    private static final int OVERHEAD = 200;

    /// How a plugin or a hook ended.
    public enum Status {
        PASSED,
        FAILED,
        SKIPPED
    }

    public PluginResult {
        files = List.copyOf(files);
        metrics = new LinkedHashMap<>(metrics);
    }

    /// In a map that is nobody else's.
    @Override
    public SequencedMap<String, String> metrics() {
        return new LinkedHashMap<>(metrics);
    }

    /// As a prompt needs it, which is about files that it names itself.
    PluginResult withoutFiles() {
        return new PluginResult(plugin, version, status, List.of(), summary, metrics);
    }

    /// About how many bytes its texts take in the table.
    int bytes() {
        int bytes = OVERHEAD + Clip.bytes(plugin) + Clip.bytes(version) + Clip.bytes(summary);
        bytes += files.stream().mapToInt(Clip::bytes).sum();
        for (Map.Entry<String, String> metric : metrics.entrySet()) {
            bytes += 20 + Clip.bytes(metric.getKey()) + Clip.bytes(metric.getValue());
        }
        return bytes;
    }

    Fields write() {
        return Fields.builder()
                .put("plugin", plugin)
                .put("version", version)
                .put("status", status)
                .put("files", files)
                .put("summary", summary)
                .putAll("metrics", metrics.entrySet().stream().map(PluginResult::metric).toList())
                .build();
    }

    /// A list, since the table keeps no order of names.
    private static Fields metric(Map.Entry<String, String> metric) {
        return Fields.builder()
                .put("name", metric.getKey())
                .put("value", metric.getValue())
                .build();
    }

    static PluginResult read(Fields fields) {
        var metrics = new LinkedHashMap<String, String>();
        fields.children("metrics")
                .forEach(each -> metrics.put(each.text("name"), each.text("value")));
        return new PluginResult(
                fields.text("plugin"),
                fields.text("version"),
                fields.choice("status", Status.class),
                fields.texts("files"),
                fields.text("summary"),
                metrics);
    }
}
