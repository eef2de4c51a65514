package dev.writ.evaluation;

import dev.writ.kernel.Fields;
import java.util.List;

/// The JSON of the text agrees with a JSON Schema: the last block fenced as `json`, else the text
/// as a whole.
record MatchesSchema(Fields fields, Fields schema) implements Evaluator {

    private static final String FENCE = "```";

    static MatchesSchema read(Setting setting) {
        return new MatchesSchema(setting.fields(), setting.fields().child(setting.key()));
    }

    @Override
    public Score judge(Judged judged, Instruments with) {
        List<String> problems = with.schemas().problems(schema, json(judged.text()));
        return problems.isEmpty()
                ? Score.passed()
                : Score.failed(
                        0,
                        "The JSON does not agree with its schema: " + String.join("; ", problems),
                        "Show the expected JSON in the template");
    }

    private static String json(String text) {
        int start = text.lastIndexOf(FENCE + "json\n");
        if (start < 0) {
            return text;
        }
        int from = text.indexOf('\n', start) + 1;
        int end = text.indexOf("\n" + FENCE, from - 1);
        return text.substring(from, end < from ? text.length() : end);
    }
}
