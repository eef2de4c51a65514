package dev.writ.evaluation;

import dev.writ.kernel.Fields;
import java.util.List;

/// None of the texts stands anywhere.
record NotContains(Fields fields, List<String> texts) implements Evaluator {

    static NotContains read(Setting setting) {
        return new NotContains(setting.fields(), setting.texts());
    }

    @Override
    public Score judge(Judged judged, Instruments with) {
        List<String> lines = judged.lines();
        for (String unwanted : texts) {
            if (judged.text().contains(unwanted)) {
                return Score.failed(0, at(lines, unwanted), "Take it out of the template");
            }
        }
        return Score.passed();
    }

    private static String at(List<String> lines, String unwanted) {
        int line = 0;
        while (line < lines.size() && !lines.get(line).contains(unwanted)) {
            line++;
        }
        String where = line < lines.size() ? "Line " + (line + 1) : "The text";
        return where + " has " + Score.named(List.of(unwanted));
    }
}
