package dev.writ.intake.analysis;

import dev.writ.finding.Analysis;
import dev.writ.finding.AnalyzerRule;
import dev.writ.finding.Clip;
import dev.writ.finding.Place;
import dev.writ.finding.PluginResult.Status;
import dev.writ.finding.Severity;
import dev.writ.kernel.Fields;
import dev.writ.kernel.Hash;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A hook that failed is a result for each file it names, or one without a file.
final class HookReader {

    /// The tool of all hooks, so that they are known again whoever ran them.
    static final String TOOL = "hooks";

    static final Field<String> STATUS =
            Field.required(
                    "status",
                    Kinds.choice(Arrays.stream(Status.values()).map(Fields::word).toList()));

    private static final Field<String> HOOK =
            Field.required("hook", Kinds.word(AnalysisLimits.MAX_NAME));
    private static final Field<Integer> EXIT_CODE =
            Field.optional("exitCode", Numbers.whole(Integer.MIN_VALUE, Integer.MAX_VALUE));
    private static final Field<Instant> STARTED_AT = Field.optional("startedAt", Kinds.time());
    private static final Field<Integer> DURATION =
            Field.optional("durationMillis", Numbers.whole(0, Integer.MAX_VALUE));
    private static final Field<List<String>> FILES =
            Field.optional("files", Kinds.list(AnalysisLimits.MAX_FILES, Kinds.path()));
    private static final Field<String> OUTPUT =
            Field.optional("output", Kinds.prose(AnalysisLimits.MAX_OUTPUT));

    private static final List<Field<?>> FIELDS =
            List.of(HOOK, STATUS, EXIT_CODE, STARTED_AT, DURATION, FILES, OUTPUT);

    private static final String IDENTITY = "writHook/v1";
    private static final int IDENTITY_LENGTH = 20;

    /// Of the output the end is kept, where tools say what is wrong; so much of it a prompt shows.
    private static final int OUTPUT_END = 1_400;

    private HookReader() {}

    /// No result for a hook that passed or was skipped.
    static List<Analysis.Result> read(At at) {
        Entry hook = Entry.read(at, FIELDS);
        if (!hook.get(STATUS).equals(Fields.word(Status.FAILED))) {
            return List.of();
        }
        var files = hook.find(FILES).orElse(List.of());
        String name = hook.get(HOOK).strip();
        String message = message(hook);
        return files.isEmpty()
                ? List.of(result(name, message, ""))
                : files.stream().distinct().map(file -> result(name, message, file)).toList();
    }

    private static Analysis.Result result(String name, String message, String file) {
        return new Analysis.Result(
                "",
                new AnalyzerRule(TOOL, name, name, "", "", List.of("hook"), List.of()),
                Severity.HIGH,
                Optional.empty(),
                message,
                new Place(file, 0, 0, 0, 0),
                -1,
                // not of the output, which holds times: the same failure is the same finding
                Map.of(IDENTITY, Hash.id(IDENTITY_LENGTH, List.of(name))),
                Optional.empty(),
                List.of());
    }

    private static String message(Entry hook) {
        String said = hook.find(EXIT_CODE).map(code -> " with exit code " + code).orElse("");
        String output = hook.find(OUTPUT).orElse("").strip();
        return Clip.to(
                Clip.MESSAGE,
                output.isEmpty() ? "It failed" + said : "It failed" + said + ":\n" + end(output));
    }

    private static String end(String output) {
        if (output.length() <= OUTPUT_END) {
            return output;
        }
        int from = output.length() - OUTPUT_END + 1;
        return "…"
                + output.substring(Character.isLowSurrogate(output.charAt(from)) ? from + 1 : from);
    }
}
