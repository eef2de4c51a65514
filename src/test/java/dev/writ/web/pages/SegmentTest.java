package dev.writ.web.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SegmentTest {

    @Property
    void the_parts_of_a_bar_fill_it_and_stand_side_by_side(
            @ForAll @IntRange(max = 25_000) int one, @ForAll @IntRange(max = 25_000) int two) {
        var bar = Segment.bar(Segment.of("one", one), Segment.of("two", two + 1));
        double end = 0;
        for (var part : bar) {
            assertThat(part.from()).isEqualTo(end, within(0.02));
            end = part.from() + part.width();
        }
        assertThat(end).isEqualTo(100, within(0.02));
    }

    @Test
    void a_bar_of_nothing_has_no_parts() {
        assertThat(Segment.bar(Segment.of("one", 0))).isEmpty();
    }
}
