package dev.writ.governance.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Texts of which a line must hold one, in small letters, for a regular expression to find anything
/// in it. Looking for them is many times faster than the expression.
///
/// What the reader of expressions does not understand asks for nothing: then there are no needles
/// and the expression is always tried.
final class Needles {

    /// Shorter ones are in most lines.
    private static final int MIN_LENGTH = 2;

    /// More of them take as long as the expression.
    private static final int MAX_NEEDLES = 60;

    private static final int MAX_DEPTH = 20;

    private final String pattern;
    private int at;
    private boolean understood = true;

    private Needles(String pattern) {
        this.pattern = pattern;
    }

    /// Empty when nothing can be said of a line.
    static Optional<List<String>> of(String pattern) {
        var needles = new Needles(pattern);
        List<String> found = needles.alternatives(0);
        boolean whole = needles.understood && needles.at == pattern.length();
        return whole && !found.isEmpty() && found.size() <= MAX_NEEDLES
                ? Optional.of(found)
                : Optional.empty();
    }

    /// What one of the alternatives needs; empty when one of them needs nothing.
    private List<String> alternatives(int depth) {
        var all = new ArrayList<String>();
        boolean each = depth < MAX_DEPTH;
        understood &= each;
        boolean more = true;
        while (understood && more) {
            List<String> one = sequence(depth);
            each &= !one.isEmpty();
            all.addAll(one);
            more = at < pattern.length() && pattern.charAt(at) == '|';
            at += more ? 1 : 0;
        }
        return each ? all : List.of();
    }

    /// The best of what its parts need: the one whose shortest text is the longest.
    private List<String> sequence(int depth) {
        List<String> best = List.of();
        var run = new StringBuilder();
        while (understood && at < pattern.length() && "|)".indexOf(pattern.charAt(at)) < 0) {
            char c = pattern.charAt(at);
            if (c == '(') {
                best = better(best, literal(run));
                best = better(best, group(depth));
            } else if (isLiteral(c)) {
                best = literal(c, run, best);
            } else {
                best = better(best, literal(run));
                other(c);
            }
        }
        return better(best, literal(run));
    }

    /// A character that stands for itself joins the run, unless it may be missing.
    private List<String> literal(char c, StringBuilder run, List<String> best) {
        at += c == '\\' ? 2 : 1;
        char said = pattern.charAt(at - 1);
        if (isOptional()) {
            List<String> better = better(best, literal(run));
            quantifier();
            return better;
        }
        run.append(said);
        if (quantifier()) {
            return better(best, literal(run));
        }
        return best;
    }

    private List<String> literal(StringBuilder run) {
        String text = run.toString().toLowerCase(Locale.ROOT);
        run.setLength(0);
        return text.length() < MIN_LENGTH ? List.of() : List.of(text);
    }

    private List<String> group(int depth) {
        at++;
        boolean asks = true;
        if (at < pattern.length() && pattern.charAt(at) == '?') {
            asks = open();
        }
        List<String> within = alternatives(depth + 1);
        understood &= at < pattern.length() && pattern.charAt(at) == ')';
        at++;
        boolean optional = isOptional();
        quantifier();
        return asks && !optional ? within : List.of();
    }

    /// What follows `(?`; a look around asks for nothing that the line must hold as a part of it.
    private boolean open() {
        if (pattern.startsWith("?:", at)) {
            at += 2;
            return true;
        }
        if (pattern.startsWith("?i:", at)) {
            at += 3;
            return true;
        }
        if (pattern.startsWith("?i)", at)) {
            at += 2;
            return false;
        }
        for (String look : List.of("?=", "?!", "?<=", "?<!")) {
            if (pattern.startsWith(look, at)) {
                at += look.length();
                return false;
            }
        }
        int named = pattern.startsWith("?<", at) ? pattern.indexOf('>', at) : -1;
        understood &= named > 0;
        at = named > 0 ? named + 1 : pattern.length();
        return true;
    }

    private boolean isLiteral(char c) {
        if (c == '\\') {
            understood &= at + 1 < pattern.length();
            return understood
                    && ".*+?()[]{}|^$/\\-'\"@#<>!`= :,;&%~_".indexOf(pattern.charAt(at + 1)) >= 0;
        }
        return c > ' ' - 1 && c < 0x7F && ".[]{}*+?^$".indexOf(c) < 0;
    }

    /// Anything that is neither a group nor a character for itself.
    private void other(char c) {
        switch (c) {
            case '[' -> set();
            case '\\' -> escape();
            default -> at++;
        }
        quantifier();
    }

    /// Escapes that take more than one letter are not understood, but for these.
    private void escape() {
        char kind = pattern.charAt(at + 1);
        understood &= "bBdDwWsStnrf".indexOf(kind) >= 0;
        at += 2;
    }

    private void set() {
        at++;
        if (at < pattern.length() && pattern.charAt(at) == '^') {
            at++;
        }
        boolean first = true;
        while (at < pattern.length() && (first || pattern.charAt(at) != ']')) {
            understood &= pattern.charAt(at) != '[' && !pattern.startsWith("&&", at);
            at += pattern.charAt(at) == '\\' ? 2 : 1;
            first = false;
        }
        understood &= at < pattern.length();
        at++;
    }

    private boolean isOptional() {
        return at < pattern.length()
                && (pattern.charAt(at) == '?'
                        || pattern.charAt(at) == '*'
                        || pattern.startsWith("{0", at));
    }

    /// @return whether there is one; what follows it does not join what is before
    private boolean quantifier() {
        if (at >= pattern.length() || "?*+{".indexOf(pattern.charAt(at)) < 0) {
            return false;
        }
        int end = pattern.charAt(at) == '{' ? pattern.indexOf('}', at) : at;
        understood &= end >= 0;
        at = end < 0 ? pattern.length() : end + 1;
        if (at < pattern.length() && "?+".indexOf(pattern.charAt(at)) >= 0) {
            at++;
        }
        return true;
    }

    private static List<String> better(List<String> best, List<String> other) {
        return shortest(other) > shortest(best) ? other : best;
    }

    private static int shortest(List<String> texts) {
        return texts.stream().mapToInt(String::length).min().orElse(0);
    }
}
