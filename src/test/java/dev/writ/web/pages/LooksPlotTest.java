package dev.writ.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.writ.overview.LookLine;
import dev.writ.overview.ViewExperiment.PlannedLook;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class LooksPlotTest {

    private static final List<PlannedLook> PLANNED =
            List.of(new PlannedLook(1, 0.5, 2.5), new PlannedLook(2, 1, 1.7));

    private static LookLine look(int number, double time, double z) {
        var tested = new LookLine.Tested("a", time, z, 2.5, "open");
        return new LookLine(number, false, Instant.EPOCH, 100, List.of(tested));
    }

    @Test
    void without_looks_the_planned_bounds_are_drawn() {
        var plot = LooksPlot.of(PLANNED, List.of());
        assertThat(plot.tracks()).isEmpty();
        assertThat(plot.bounds().split(" ")).hasSize(2);
        assertThat(plot.zero()).isBetween(0.0, 100.0);
    }

    @Test
    void whatever_a_look_found_lies_within_the_plot() {
        var plot = LooksPlot.of(PLANNED, List.of(look(1, 0.4, -6.3), look(2, 1.6, 7.9)));
        assertThat(plot.top()).isEqualTo(9);
        assertThat(plot.bottom()).isEqualTo(-7);
        assertThat(plot.end()).isEqualTo(168);
        assertThat(plot.tracks().getFirst().marks())
                .allSatisfy(
                        mark -> {
                            assertThat(mark.x()).isBetween(0.0, 100.0);
                            assertThat(mark.y()).isBetween(0.0, 100.0);
                            assertThat(mark.bound()).isBetween(0.0, 100.0);
                        });
    }

    @Test
    void more_standard_errors_are_higher_up() {
        var marks =
                LooksPlot.of(PLANNED, List.of(look(1, 0.5, 0), look(2, 1, 2)))
                        .tracks()
                        .getFirst()
                        .marks();
        assertThat(marks.getFirst().y()).isGreaterThan(marks.getLast().y());
        assertThat(marks.getFirst().x()).isLessThan(marks.getLast().x());
    }
}
