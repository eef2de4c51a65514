package dev.writ.web.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// One part of a bar that shows how a whole is divided.
///
/// @param from where it begins, in percent of the bar
/// @param width in percent of the bar
record Segment(String word, long count, double from, double width) {

    /// What counts nothing is left out.
    static List<Segment> bar(Segment... counted) {
        long all = Stream.of(counted).mapToLong(Segment::count).sum();
        var bar = new ArrayList<Segment>();
        double from = 0;
        for (Segment each : counted) {
            if (each.count() > 0) {
                double width = 100.0 * each.count() / all;
                bar.add(new Segment(each.word(), each.count(), rounded(from), rounded(width)));
                from += width;
            }
        }
        return bar;
    }

    static Segment of(String word, long count) {
        return new Segment(word, count, 0, 0);
    }

    private static double rounded(double percent) {
        return Math.round(percent * 100) / 100.0;
    }
}
