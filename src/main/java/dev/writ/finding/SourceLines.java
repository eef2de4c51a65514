package dev.writ.finding;

import java.util.List;
import java.util.Optional;

/// The lines of a source file; LF, CRLF and CR end one.
final class SourceLines {

    private static final int AROUND = 4;

    private final String text;
    private final List<String> lines;

    SourceLines(String text) {
        this.text = text;
        this.lines = text.lines().toList();
    }

    /// Four lines before and after the place; fewer, or a part of one, where they are too long.
    Optional<Excerpt> around(Place place) {
        if (place.line() < 1 || place.line() > lines.size()) {
            return Optional.empty();
        }
        int from = Math.max(place.line() - AROUND, 1);
        int to = Math.min(place.line() + AROUND, lines.size());
        while (length(from, to) > Excerpt.MAX_CHARS && from < to) {
            if (place.line() - from >= to - place.line()) {
                from++;
            } else {
                to--;
            }
        }
        String kept = String.join("\n", lines.subList(from - 1, to));
        return Optional.of(new Excerpt(from, Clip.to(Excerpt.MAX_CHARS, kept)));
    }

    private int length(int from, int to) {
        return lines.subList(from - 1, to).stream().mapToInt(line -> line.length() + 1).sum();
    }

    /// The line, from 1, that holds the character after `offset` others.
    int lineAt(int offset) {
        String before = text.substring(0, Math.min(offset, text.length()));
        return (int) (before + "x").lines().count();
    }
}
