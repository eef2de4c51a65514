package dev.writ.evaluation;

import dev.writ.kernel.Fields;
import java.util.ArrayList;
import java.util.List;

/// What the inputs of a text name: rules by id, places as `file:line`.
final class Cited {

    private Cited() {}

    static List<String> rules(Fields inputs) {
        return inputs.children("governance_rules").stream().map(each -> each.text("id")).toList();
    }

    /// `src/Main.java:12, 15` names two places.
    static List<String> places(Fields inputs) {
        var places = new ArrayList<String>();
        for (Fields each : inputs.children("places")) {
            String location = each.text("location");
            int colon = location.lastIndexOf(':');
            String file = colon < 0 ? location : location.substring(0, colon);
            for (String line : location.substring(colon + 1).split(", ")) {
                places.add(colon < 0 ? file : file + ":" + line);
            }
        }
        return places;
    }

    /// Whether the text names it: a rule by its id, a place as it is or as a further line of its
    /// file, `src/Main.java:12, 15`.
    static boolean isIn(String text, String cited) {
        if (standsIn(text, cited)) {
            return true;
        }
        int colon = cited.lastIndexOf(':');
        return colon > 0
                && text.lines()
                        .filter(line -> line.contains(cited.substring(0, colon + 1)))
                        .anyMatch(line -> standsIn(line, ", " + cited.substring(colon + 1)));
    }

    /// `src/A.java:1` does not stand in `src/A.java:12`, nor `TEST-1` in `TEST-10`.
    private static boolean standsIn(String text, String cited) {
        for (int at = text.indexOf(cited); at >= 0; at = text.indexOf(cited, at + 1)) {
            int end = at + cited.length();
            if (end == text.length() || !Character.isLetterOrDigit(text.charAt(end))) {
                return true;
            }
        }
        return false;
    }
}
