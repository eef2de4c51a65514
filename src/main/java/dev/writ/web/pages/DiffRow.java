package dev.writ.web.pages;

import dev.writ.kernel.Fields;
import dev.writ.template.TextDiff;
import dev.writ.template.TextDiff.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// A row of a diff as a page shows it. What is far from every change is folded into one row.
///
/// @param kind `same`, `changed`, `removed`, `added` or `folded`
/// @param was the line of the first text; empty where it has none
/// @param folded lines that are equal and not shown
record DiffRow(String kind, Optional<Side> was, Optional<Side> is, int folded) {

    /// Equal lines that are shown around a change.
    private static final int AROUND = 3;

    /// @param number of the line, from 1
    record Side(int number, String text) {}

    /// Both texts beside each other.
    static List<DiffRow> split(List<TextDiff.Row> rows) {
        return fold(numbered(rows));
    }

    /// One below the other: what a change took away stands before what it brought.
    static List<DiffRow> unified(List<TextDiff.Row> rows) {
        var all = new ArrayList<DiffRow>();
        var added = new ArrayList<DiffRow>();
        for (DiffRow row : numbered(rows)) {
            if (row.isSame()) {
                all.addAll(added);
                added.clear();
                all.add(row);
            } else {
                row.was().ifPresent(was -> all.add(removed(was)));
                row.is().ifPresent(is -> added.add(added(is)));
            }
        }
        all.addAll(added);
        return fold(all);
    }

    private static List<DiffRow> numbered(List<TextDiff.Row> rows) {
        var numbered = new ArrayList<DiffRow>();
        int was = 0;
        int is = 0;
        for (TextDiff.Row row : rows) {
            Optional<Side> left = Optional.empty();
            Optional<Side> right = Optional.empty();
            if (row.kind() != Kind.ADDED) {
                left = Optional.of(new Side(++was, row.was()));
            }
            if (row.kind() != Kind.REMOVED) {
                right = Optional.of(new Side(++is, row.is()));
            }
            numbered.add(new DiffRow(word(row.kind()), left, right, 0));
        }
        return numbered;
    }

    private static List<DiffRow> fold(List<DiffRow> rows) {
        boolean[] near = near(rows);
        var folded = new ArrayList<DiffRow>();
        int hidden = 0;
        for (int at = 0; at < rows.size(); at++) {
            if (near[at]) {
                addHidden(folded, hidden);
                hidden = 0;
                folded.add(rows.get(at));
            } else {
                hidden++;
            }
        }
        addHidden(folded, hidden);
        return folded;
    }

    private static boolean[] near(List<DiffRow> rows) {
        var near = new boolean[rows.size()];
        for (int at = 0; at < rows.size(); at++) {
            if (!rows.get(at).isSame()) {
                int end = Math.min(rows.size(), at + AROUND + 1);
                Arrays.fill(near, Math.max(0, at - AROUND), end, true);
            }
        }
        return near;
    }

    private static void addHidden(List<DiffRow> rows, int hidden) {
        if (hidden > 0) {
            rows.add(new DiffRow("folded", Optional.empty(), Optional.empty(), hidden));
        }
    }

    private static DiffRow removed(Side was) {
        return new DiffRow(word(Kind.REMOVED), Optional.of(was), Optional.empty(), 0);
    }

    private static DiffRow added(Side is) {
        return new DiffRow(word(Kind.ADDED), Optional.empty(), Optional.of(is), 0);
    }

    private static String word(Kind kind) {
        return Fields.word(kind);
    }

    private boolean isSame() {
        return kind.equals(word(Kind.SAME));
    }
}
