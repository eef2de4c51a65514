package dev.writ.diff;

/// A line and where it is.
///
/// @param number from 1, in the new file for an added line, in the old one for a removed one
public record Numbered(int number, Line line) {

    public String text() {
        return line.text();
    }
}
