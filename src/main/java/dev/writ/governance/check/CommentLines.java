package dev.writ.governance.check;

/// Tells comments from code line by line, and remembers which comment is open while lines follow
/// each other.
final class CommentLines {

    private static final String TRIPLE = "\"\"\"";

    private final Syntax syntax;
    private String closedBy = "";
    private int last;

    CommentLines(Syntax syntax) {
        this.syntax = syntax;
    }

    /// Whether the line is blank or nothing but a comment or a part of one.
    boolean takes(Change.Line line) {
        if (line.number() != last + 1) {
            closedBy = "";
        }
        last = line.number();
        String text = line.text().strip();
        if (!closedBy.isEmpty()) {
            return closes(text, 0);
        }
        if (text.isEmpty()) {
            return true;
        }
        if (syntax.opensBlock(text)) {
            closedBy = syntax.close();
            return closes(text, syntax.open().length());
        }
        if (syntax.line().contains("#") && text.startsWith(TRIPLE)) {
            closedBy = TRIPLE;
            return closes(text, TRIPLE.length());
        }
        String comment = syntax.comment(text);
        return !comment.isEmpty() && comment.length() == text.length() && endsWithin(text);
    }

    /// Nothing may follow what closes the comment.
    private boolean closes(String text, int from) {
        int end = text.indexOf(closedBy, from);
        if (end < 0) {
            return true;
        }
        String rest = text.substring(end + closedBy.length()).strip();
        closedBy = "";
        return rest.isEmpty();
    }

    /// A line that begins within a block comment is no comment behind its end.
    private boolean endsWithin(String text) {
        int end =
                syntax.close().isEmpty() || !text.startsWith("*")
                        ? -1
                        : text.indexOf(syntax.close());
        return end < 0 || end + syntax.close().length() == text.length();
    }
}
