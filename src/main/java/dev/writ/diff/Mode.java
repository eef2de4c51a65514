package dev.writ.diff;

import java.util.Optional;

/// What a path is in a tree of git.
public enum Mode {
    FILE("100644"),
    EXECUTABLE("100755"),
    /// Its content is the path it points at.
    SYMLINK("120000"),
    /// Its content is `Subproject commit <id>` and a newline.
    SUBMODULE("160000");

    /// As old versions of git wrote a file that its group may change.
    private static final String GROUP_WRITABLE = "100664";

    private final String digits;

    Mode(String digits) {
        this.digits = digits;
    }

    /// As git writes it: six octal digits.
    public String digits() {
        return digits;
    }

    /// What six octal digits of git mean, if anything.
    public static Optional<Mode> of(String digits) {
        if (digits.equals(GROUP_WRITABLE)) {
            return Optional.of(FILE);
        }
        for (Mode mode : values()) {
            if (mode.digits.equals(digits)) {
                return Optional.of(mode);
            }
        }
        return Optional.empty();
    }
}
