package dev.writ.evaluation;

import dev.writ.governance.check.SafePattern;
import dev.writ.kernel.Fields;
import java.util.List;

/// A regular expression is found in a line, or in none. The work on a line is bounded; a line of
/// which it cannot be told in time counts against the text.
///
/// @param found whether it must be found
record Regex(Fields fields, SafePattern pattern, boolean found) implements Evaluator {

    static Regex read(Setting setting) {
        boolean plain = !setting.isMap();
        Fields settings = plain ? setting.fields() : setting.map("pattern", "found");
        String expression = settings.text(plain ? setting.key() : "pattern");
        return new Regex(
                setting.fields(),
                SafePattern.of(settings.where(), expression),
                plain || settings.flag("found", true));
    }

    @Override
    public Score judge(Judged judged, Instruments with) {
        return found ? wanted(judged.lines()) : unwanted(judged.lines());
    }

    private Score wanted(List<String> lines) {
        return lines.stream().anyMatch(pattern::surelyFinds)
                ? Score.passed()
                : Score.failed(
                        0,
                        "No line has " + Score.named(List.of(pattern.expression())),
                        "Say it in the template, or correct the expression");
    }

    private Score unwanted(List<String> lines) {
        for (int line = 0; line < lines.size(); line++) {
            if (pattern.finds(lines.get(line))) {
                return Score.failed(
                        0,
                        "Line " + (line + 1) + " has " + Score.named(List.of(pattern.expression())),
                        "Take it out of the template, or correct the expression");
            }
        }
        return Score.passed();
    }
}
