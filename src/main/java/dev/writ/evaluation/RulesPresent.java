package dev.writ.evaluation;

import dev.writ.kernel.Fields;
import java.util.List;

/// The ids of rules stand in the text: those that are listed, or with `embedded` all that the
/// inputs have.
///
/// @param listed empty for `embedded`
record RulesPresent(Fields fields, List<String> listed) implements Evaluator {

    static RulesPresent read(Setting setting) {
        return new RulesPresent(
                setting.fields(), setting.isWord("embedded") ? List.of() : setting.texts());
    }

    @Override
    public Score judge(Judged judged, Instruments with) {
        List<String> wanted = listed.isEmpty() ? Cited.rules(judged.inputs()) : listed;
        var missing = wanted.stream().filter(each -> !Cited.isIn(judged.text(), each)).toList();
        return Score.found(wanted, missing, "Include the partial _governance in the template");
    }
}
