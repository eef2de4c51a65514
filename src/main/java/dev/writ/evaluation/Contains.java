package dev.writ.evaluation;

import dev.writ.kernel.Fields;
import java.util.List;

/// Each of the texts stands somewhere, letter by letter.
record Contains(Fields fields, List<String> texts) implements Evaluator {

    static Contains read(Setting setting) {
        return new Contains(setting.fields(), setting.texts());
    }

    @Override
    public Score judge(Judged judged, Instruments with) {
        var missing = texts.stream().filter(each -> !judged.text().contains(each)).toList();
        return Score.found(texts, missing, "Say it in the template, in these very words");
    }
}
