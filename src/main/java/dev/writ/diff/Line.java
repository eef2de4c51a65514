package dev.writ.diff;

/// One line of a hunk.
///
/// @param content with its line end, as it is in the file; only the last line of a file may have
///     none
public record Line(Kind kind, Bytes content) {

    /// On which side of the change a line is.
    public enum Kind {
        CONTEXT(' '),
        ADDED('+'),
        REMOVED('-');

        final char sign;

        Kind(char sign) {
            this.sign = sign;
        }

        boolean inOld() {
            return this != ADDED;
        }

        boolean inNew() {
            return this != REMOVED;
        }

        Kind reversed() {
            return switch (this) {
                case CONTEXT -> CONTEXT;
                case ADDED -> REMOVED;
                case REMOVED -> ADDED;
            };
        }
    }

    /// Whether the file ends here without a newline.
    public boolean noNewline() {
        return !content.endsWith('\n');
    }

    /// Without its line end, decoded as UTF-8 with replacements.
    public String text() {
        int end = content.length();
        if (content.endsWith('\n')) {
            end--;
            if (end > 0 && content.at(end - 1) == '\r') {
                end--;
            }
        }
        return content.slice(0, end).text();
    }

    Line reversed() {
        return kind == Kind.CONTEXT ? this : new Line(kind.reversed(), content);
    }
}
