package dev.writ.web.pages;

import dev.writ.overview.LookLine;
import dev.writ.overview.ViewExperiment.PlannedLook;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;

/// The looks of an experiment in a square of 100 by 100: information to the right, standard errors
/// above the control upwards.
///
/// @param zero how far below the top there is no difference
/// @param bounds the planned ones, as points of a line
/// @param top standard errors at the upper edge
/// @param end information at the right edge, in percent of the planned
record LooksPlot(
        double zero, String bounds, List<Track> tracks, double top, double bottom, long end) {

    private static final double SIDE = 100;

    /// How one variant went.
    ///
    /// @param line points of a line
    /// @param number from 1, in the order of the variants
    record Track(String variant, int number, String line, List<Mark> marks) {}

    /// @param y where the variant was
    /// @param bound where it had to be
    record Mark(double x, double y, double bound, double from, double to) {}

    static LooksPlot of(List<PlannedLook> planned, List<LookLine> looks) {
        return new Scale(planned, looks).plot();
    }

    private static final class Scale {

        private static final double HALF_TICK = 2;

        private final List<PlannedLook> planned;
        private final List<LookLine> looks;
        private final double top;
        private final double bottom;
        private final double end;

        Scale(List<PlannedLook> planned, List<LookLine> looks) {
            this.planned = planned;
            this.looks = looks;
            var tested = looks.stream().flatMap(look -> look.variants().stream()).toList();
            var all =
                    DoubleStream.concat(
                                    planned.stream().mapToDouble(PlannedLook::bound),
                                    tested.stream()
                                            .flatMapToDouble(
                                                    each ->
                                                            DoubleStream.of(
                                                                    each.z(), each.bound())))
                            .summaryStatistics();
            this.top = Math.ceil(all.getMax() + 0.2);
            this.bottom = Math.min(-1, Math.floor(all.getMin() - 0.2));
            this.end =
                    1.05 * tested.stream().mapToDouble(LookLine.Tested::time).reduce(1, Math::max);
        }

        LooksPlot plot() {
            String bounds =
                    String.join(
                            " ",
                            planned.stream()
                                    .map(each -> point(each.time(), each.bound()))
                                    .toList());
            return new LooksPlot(y(0), bounds, tracks(), top, bottom, Math.round(end * 100));
        }

        private List<Track> tracks() {
            var tracks = new ArrayList<Track>();
            int variants = looks.stream().mapToInt(look -> look.variants().size()).max().orElse(0);
            for (int place = 0; place < variants; place++) {
                tracks.add(track(place));
            }
            return tracks;
        }

        private Track track(int place) {
            var tested = looks.stream().map(look -> look.variants().get(place)).toList();
            return new Track(
                    tested.getFirst().variant(),
                    place + 1,
                    String.join(
                            " ",
                            tested.stream().map(each -> point(each.time(), each.z())).toList()),
                    tested.stream().map(this::mark).toList());
        }

        private Mark mark(LookLine.Tested each) {
            double x = x(each.time());
            return new Mark(
                    x,
                    y(each.z()),
                    y(each.bound()),
                    rounded(x - HALF_TICK),
                    rounded(x + HALF_TICK));
        }

        private String point(double time, double z) {
            return String.format(Locale.ROOT, "%.2f,%.2f", x(time), y(z));
        }

        private double x(double time) {
            return rounded(SIDE * time / end);
        }

        private double y(double z) {
            return rounded(SIDE * (top - z) / (top - bottom));
        }

        private static double rounded(double value) {
            return Math.round(value * 100) / 100.0;
        }
    }
}
