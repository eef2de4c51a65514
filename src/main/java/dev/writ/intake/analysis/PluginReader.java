package dev.writ.intake.analysis;

import dev.writ.finding.Clip;
import dev.writ.finding.PluginResult;
import dev.writ.finding.PluginResult.Status;
import dev.writ.kernel.Fields;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// What a plugin found out is context, never a finding.
final class PluginReader {

    private static final Field<String> PLUGIN =
            Field.required("plugin", Kinds.word(AnalysisLimits.MAX_NAME));
    private static final Field<String> VERSION =
            Field.optional("version", Kinds.word(AnalysisLimits.MAX_NAME));
    private static final Field<List<String>> FILES =
            Field.optional("files", Kinds.list(AnalysisLimits.MAX_FILES, Kinds.pattern()));
    private static final Field<String> SUMMARY =
            Field.optional("summary", Kinds.prose(AnalysisLimits.MAX_PROSE));
    private static final Field<SequencedMap<String, String>> METRICS =
            Field.optional("metrics", Kinds.metrics());

    private static final List<Field<?>> FIELDS =
            List.of(PLUGIN, VERSION, HookReader.STATUS, FILES, SUMMARY, METRICS);

    private PluginReader() {}

    static PluginResult read(At at) {
        Entry plugin = Entry.read(at, FIELDS);
        var metrics = new LinkedHashMap<String, String>();
        plugin.find(METRICS)
                .ifPresent(
                        all ->
                                all.forEach(
                                        (name, value) ->
                                                metrics.put(
                                                        name,
                                                        Clip.line(
                                                                AnalysisLimits.MAX_NAME, value))));
        return new PluginResult(
                plugin.get(PLUGIN).strip(),
                plugin.find(VERSION).orElse("").strip(),
                status(plugin),
                plugin.find(FILES).orElse(List.of()),
                Clip.to(Clip.HELP, plugin.find(SUMMARY).orElse("").strip()),
                metrics);
    }

    private static Status status(Entry plugin) {
        return Arrays.stream(Status.values())
                .filter(each -> Fields.word(each).equals(plugin.get(HookReader.STATUS)))
                .findFirst()
                .orElseThrow();
    }
}
