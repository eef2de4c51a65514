package dev.writ.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// One stretch of a file that changes. A count of 0 means that the side has no line there; its
/// start is then the line before, 0 for the top of the file.
///
/// @param oldStart from 1
/// @param newStart from 1
public record Hunk(int oldStart, int oldCount, int newStart, int newCount, List<Line> lines) {

    public Hunk {
        lines = List.copyOf(lines);
    }

    /// The added lines with their numbers in the new file.
    public List<Numbered> added() {
        return numbered(newBegin() + 1, Line.Kind.ADDED, Line.Kind::inNew);
    }

    /// The removed lines with their numbers in the old file.
    public List<Numbered> removed() {
        return numbered(oldBegin() + 1, Line.Kind.REMOVED, Line.Kind::inOld);
    }

    public Hunk reversed() {
        return new Hunk(
                newStart,
                newCount,
                oldStart,
                oldCount,
                lines.stream().map(Line::reversed).toList());
    }

    /// How many lines of the old file are before it.
    int oldBegin() {
        return oldCount == 0 ? oldStart : oldStart - 1;
    }

    /// How many lines of the new file are before it.
    int newBegin() {
        return newCount == 0 ? newStart : newStart - 1;
    }

    boolean hasContext() {
        return lines.stream().anyMatch(line -> line.kind() == Line.Kind.CONTEXT);
    }

    private List<Numbered> numbered(int first, Line.Kind kind, Predicate<Line.Kind> counted) {
        var found = new ArrayList<Numbered>();
        int number = first;
        for (Line line : lines) {
            if (line.kind() == kind) {
                found.add(new Numbered(number, line));
            }
            if (counted.test(line.kind())) {
                number++;
            }
        }
        return found;
    }
}
