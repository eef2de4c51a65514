package dev.writ.governance.check;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What comments and strings look like in a language. A line is read by itself, so of what began on
/// an earlier line only that is known which the line shows: in languages like C one that begins
// with
/// a star is a comment.
///
/// @param line what a comment begins with that ends with its line
/// @param open what one begins with that ends with `close`; empty when there is none
/// @param quotes what strings begin and end with
record Syntax(List<String> line, String open, String close, String quotes) {

    private static final Syntax C = new Syntax(List.of("//"), "/*", "*/", "\"'`");
    private static final Syntax PHP = new Syntax(List.of("//", "#"), "/*", "*/", "\"'`");
    private static final Syntax HASH = new Syntax(List.of("#"), "", "", "\"'`");
    private static final Syntax DASH = new Syntax(List.of("--"), "/*", "*/", "\"'");
    private static final Syntax MARKUP = new Syntax(List.of(), "<!--", "-->", "\"'");

    private static final Map<Syntax, String> EXTENSIONS =
            Map.of(
                    C,
                    "java kt kts scala groovy gradle js jsx mjs cjs ts tsx mts cts go rs c h cc cpp hpp cs swift dart scss less proto",
                    PHP,
                    "php",
                    HASH,
                    "py pyi rb sh bash yml yaml toml tf pl r properties ini cfg conf ex exs mk dockerfile",
                    DASH,
                    "sql lua hs",
                    MARKUP,
                    "xml html htm vue svelte md mdx");

    /// Empty when the language is not known.
    static Optional<Syntax> of(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        String extension = name.substring(name.lastIndexOf('.') + 1);
        return EXTENSIONS.entrySet().stream()
                .filter(each -> List.of(each.getValue().split(" ")).contains(extension))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /// The comment of the line with its mark; empty when it has none.
    String comment(String text) {
        String stripped = text.strip();
        if (beginsWithStar(stripped)) {
            return stripped;
        }
        int at = commentAt(text);
        return at < 0 ? "" : text.substring(at);
    }

    /// The line with what stands in strings taken out. A quote without its fellow opens none.
    String withoutStrings(String text) {
        if (beginsWithStar(text.strip())) {
            return text;
        }
        var kept = new StringBuilder();
        int at = 0;
        while (at < text.length() && !isComment(text, at)) {
            int end = stringEnd(text, at);
            kept.append(text.charAt(at));
            if (end > at) {
                kept.append(text.charAt(end));
            }
            at = Math.max(at, end) + 1;
        }
        return kept.append(text, Math.min(at, text.length()), text.length()).toString();
    }

    private int commentAt(String text) {
        int at = 0;
        while (at < text.length()) {
            if (isComment(text, at)) {
                return at;
            }
            at = Math.max(at, stringEnd(text, at)) + 1;
        }
        return -1;
    }

    boolean opensBlock(String text) {
        return !open.isEmpty() && text.startsWith(open);
    }

    private boolean isComment(String text, int at) {
        return line.stream().anyMatch(mark -> text.startsWith(mark, at))
                || (!open.isEmpty() && text.startsWith(open, at));
    }

    /// A star alone or before a space, as lines within a block comment begin.
    private boolean beginsWithStar(String stripped) {
        return open.equals("/*")
                && stripped.startsWith("*")
                && (stripped.length() == 1 || " /".indexOf(stripped.charAt(1)) >= 0);
    }

    /// Where the string ends that begins here; -1 when none does, or it ends on a later line.
    private int stringEnd(String text, int at) {
        char quote = text.charAt(at);
        if (quotes.indexOf(quote) < 0) {
            return -1;
        }
        int end = at + 1;
        while (end < text.length() && text.charAt(end) != quote) {
            end += text.charAt(end) == '\\' ? 2 : 1;
        }
        return end < text.length() ? end : -1;
    }
}
