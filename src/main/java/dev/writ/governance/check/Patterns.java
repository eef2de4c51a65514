package dev.writ.governance.check;

import dev.writ.kernel.Failed;
import dev.writ.kernel.Fields;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/// Regular expressions of a policy. They meet hostile lines, so lines are cut before matching.
final class Patterns {

    /// Longer lines are generated or minified; only their beginning is looked at.
    static final int MAX_LINE_CHARS = 2_000;

    private Patterns() {}

    static Pattern compile(Fields fields, String pattern) {
        try {
            return Pattern.compile(pattern);
        } catch (PatternSyntaxException wrong) {
            throw Failed.invalid(
                    fields.where() + ": " + wrong.getDescription() + " in '" + pattern + "'",
                    "Correct the regular expression");
        }
    }

    static boolean finds(Pattern pattern, String line) {
        String beginning =
                line.length() <= MAX_LINE_CHARS ? line : line.substring(0, MAX_LINE_CHARS);
        return pattern.matcher(beginning).find();
    }
}
