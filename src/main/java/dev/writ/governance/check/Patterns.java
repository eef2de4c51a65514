package dev.writ.governance.check;

import dev.writ.kernel.Failed;
import dev.writ.kernel.Fields;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/// Regular expressions of a policy. They meet hostile lines, so a line is looked at in pieces, each
/// with a bound on the work. What cannot be decided within the bound counts as found.
final class Patterns {

    private static final int PIECE = 2_000;

    /// Pieces overlap by half, so that whatever is shorter than that is found wherever it stands.
    private static final int STEP = PIECE / 2;

    /// Repeated groups need a stack frame each time.
    private static final int MAX_GROUP_REPEATS = 100;

    private static final Pattern REPEATED_GROUP =
            Pattern.compile(
                    "(?<!\\\\)(?:\\\\\\\\){0,20}\\)(?:[*+]|\\{\\d{1,9},}|\\{(?:\\d{1,9},)?(\\d{1,9})})");

    private Patterns() {}

    /// @throws Failed when it is no expression, or one whose work has no bound
    static Pattern compile(Fields fields, String pattern) {
        checkRepeats(fields, pattern);
        try {
            return Pattern.compile(pattern);
        } catch (PatternSyntaxException wrong) {
            throw Failed.invalid(
                    fields.where() + ": " + wrong.getDescription() + " in '" + pattern + "'",
                    "Correct the regular expression");
        }
    }

    private static void checkRepeats(Fields fields, String pattern) {
        Matcher repeated = REPEATED_GROUP.matcher(pattern);
        while (repeated.find()) {
            String most = repeated.group(1);
            if (most == null || Long.parseLong(most) > MAX_GROUP_REPEATS) {
                throw Failed.invalid(
                        fields.where() + ": a group repeats without a bound in '" + pattern + "'",
                        "Give it one, such as {0,20}; at most " + MAX_GROUP_REPEATS);
            }
        }
    }

    /// Whether the line holds it anywhere.
    static boolean finds(Pattern pattern, String line) {
        for (int from = 0; from == 0 || from + STEP < line.length(); from += STEP) {
            if (findsWithin(pattern, line, from)) {
                return true;
            }
        }
        return false;
    }

    /// Whether the line holds it anywhere; what cannot be decided does not count as found.
    static boolean surelyFinds(Pattern pattern, String text) {
        try {
            return text.length() <= PIECE && pattern.matcher(new BoundedReads(text)).find();
        } catch (BoundedReads.Exceeded undecided) {
            return false;
        }
    }

    private static final String VALUE = "value";

    /// Whether the line holds it with a value that is accepted: what the group `value` took, else
    /// all that was found.
    static boolean findsOne(Pattern pattern, String line, Predicate<String> accepted) {
        boolean hasValue = pattern.namedGroups().containsKey(VALUE);
        for (int from = 0; from == 0 || from + STEP < line.length(); from += STEP) {
            if (findsOneWithin(pattern, line, from, hasValue, accepted)) {
                return true;
            }
        }
        return false;
    }

    private static boolean findsOneWithin(
            Pattern pattern, String line, int from, boolean named, Predicate<String> accepted) {
        try {
            Matcher matcher = matcher(pattern, line, from);
            while (matcher.find()) {
                if (accepted.test(named ? matcher.group(VALUE) : matcher.group())) {
                    return true;
                }
            }
            return false;
        } catch (BoundedReads.Exceeded undecided) {
            return true;
        }
    }

    private static Matcher matcher(Pattern pattern, String line, int from) {
        return pattern.matcher(new BoundedReads(line))
                .region(from, Math.min(line.length(), from + PIECE))
                .useAnchoringBounds(false)
                .useTransparentBounds(true);
    }

    private static boolean findsWithin(Pattern pattern, String line, int from) {
        try {
            return matcher(pattern, line, from).find();
        } catch (BoundedReads.Exceeded undecided) {
            return true;
        }
    }

    /// Whether the name as a whole is one of its; a name that cannot be decided is not.
    static boolean matches(Pattern pattern, String name) {
        try {
            return name.length() <= PIECE && pattern.matcher(new BoundedReads(name)).matches();
        } catch (BoundedReads.Exceeded undecided) {
            return false;
        }
    }
}
