package dev.writ.finding;

import dev.writ.kernel.Hash;
import java.util.List;

/// One way to recognise a finding of a known file.
///
/// @param tool the analyzer it came from
/// @param value 20 characters that depend on the rule and on what the kind names
public record Fingerprint(Kind kind, String tool, String value) {

    /// Strongest first.
    public enum Kind {
        /// The text of the line, the message and the place among equals.
        LINE('l'),
        /// What the analyzer itself says is stable.
        TOOL('t'),
        /// The text of the line and the class of the rule: also another tool's words match.
        CLASS('c'),
        /// The message and the place among equals: all there is without the source.
        MESSAGE('m');

        private final char letter;

        Kind(char letter) {
            this.letter = letter;
        }
    }

    static Fingerprint of(Kind kind, String tool, List<String> parts) {
        return new Fingerprint(kind, tool, Hash.id(20, parts));
    }

    static Fingerprint parse(String text) {
        for (Kind kind : Kind.values()) {
            if (text.charAt(0) == kind.letter) {
                return new Fingerprint(kind, text.substring(22), text.substring(1, 21));
            }
        }
        throw new IllegalStateException("stored fingerprint " + text);
    }

    @Override
    public String toString() {
        return kind.letter + value + ":" + tool;
    }
}
