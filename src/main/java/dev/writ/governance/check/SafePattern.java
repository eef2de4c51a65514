package dev.writ.governance.check;

import dev.writ.kernel.Failed;
import dev.writ.kernel.Fields;
import java.util.Map;
import java.util.regex.Pattern;

/// A regular expression that somebody wrote, with a bound on its work, for those outside of the
/// checks.
public record SafePattern(String expression, Pattern compiled) {

    private static final int MAX_CHARS = 500;

    /// @param where the expression was read from
    /// @throws Failed when it is no expression, a long one, or one whose work has no bound
    public static SafePattern of(String where, String expression) {
        if (expression.isEmpty() || expression.length() > MAX_CHARS) {
            throw Failed.invalid(
                    where + ": the expression has " + expression.length() + " characters",
                    "Use 1 to " + MAX_CHARS);
        }
        return new SafePattern(
                expression, Patterns.compile(Fields.of(where, Map.of()), expression));
    }

    /// Whether the line holds it anywhere; what cannot be decided counts as found.
    public boolean finds(String line) {
        return Patterns.finds(compiled, line);
    }

    /// Whether the line holds it anywhere; what cannot be decided does not count as found.
    public boolean surelyFinds(String line) {
        return Patterns.surelyFinds(compiled, line);
    }
}
