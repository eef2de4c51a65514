package dev.writ.evaluation;

import dev.writ.kernel.Fields;
import java.util.ArrayList;
import java.util.List;

/// The headings `## …` stand in this order; others may stand between.
record Sections(Fields fields, List<String> names) implements Evaluator {

    private static final String HEADING = "## ";

    static Sections read(Setting setting) {
        return new Sections(setting.fields(), setting.texts());
    }

    @Override
    public Score judge(Judged judged, Instruments with) {
        List<String> headings =
                judged.lines().stream()
                        .filter(line -> line.startsWith(HEADING))
                        .map(line -> line.substring(HEADING.length()).strip())
                        .toList();
        var missing = new ArrayList<String>();
        int from = 0;
        for (String name : names) {
            int at = headings.subList(from, headings.size()).indexOf(name);
            if (at < 0) {
                missing.add(name);
            } else {
                from += at + 1;
            }
        }
        return Score.found(names, missing, "Add a line '## " + first(missing) + "' at its place");
    }

    private static String first(List<String> missing) {
        return missing.isEmpty() ? "" : missing.getFirst();
    }
}
