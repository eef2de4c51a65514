package dev.writ.evaluation;

import dev.writ.kernel.Fields;
import java.util.ArrayList;
import java.util.List;

/// The text cites what it is about; the score is the share that it cites.
///
/// @param of places and rules of the inputs, or texts
/// @param listed what must be cited besides
record Citations(Fields fields, List<Source> of, List<String> listed, double atLeast)
        implements Evaluator {

    /// Where the inputs name what must be cited.
    enum Source {
        PLACES,
        RULES
    }

    static Citations read(Setting setting) {
        List<String> words =
                setting.isMap() ? setting.texts("of", Setting.AT_LEAST) : setting.texts();
        var sources = new ArrayList<Source>();
        var listed = new ArrayList<String>();
        for (String word : words) {
            switch (word) {
                case "places" -> sources.add(Source.PLACES);
                case "rules" -> sources.add(Source.RULES);
                default -> listed.add(word);
            }
        }
        return new Citations(setting.fields(), sources, listed, setting.atLeast(1));
    }

    @Override
    public Score judge(Judged judged, Instruments with) {
        var wanted = new ArrayList<>(listed);
        for (Source source : of) {
            wanted.addAll(
                    switch (source) {
                        case PLACES -> Cited.places(judged.inputs());
                        case RULES -> Cited.rules(judged.inputs());
                    });
        }
        var missing = wanted.stream().filter(each -> !Cited.isIn(judged.text(), each)).toList();
        double share = wanted.isEmpty() ? 1 : 1 - (double) missing.size() / wanted.size();
        return share >= atLeast
                ? Score.passed(share)
                : Score.failed(
                        share,
                        missing.size()
                                + " of "
                                + wanted.size()
                                + " are not cited: "
                                + Score.named(missing),
                        "Ask for file:line and rule ids, or put them into the text");
    }
}
