package dev.writ.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.writ.textdiff.UnifiedTextDiff;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class DiffRowTest {

    private static List<DiffRow> unified(String was, String is) {
        return DiffRow.unified(new UnifiedTextDiff().rows(was, is));
    }

    private static String shape(List<DiffRow> rows) {
        return rows.stream()
                .map(
                        row ->
                                row.kind()
                                        + row.was().map(side -> " -" + side.number()).orElse("")
                                        + row.is().map(side -> " +" + side.number()).orElse("")
                                        + (row.folded() > 0 ? " " + row.folded() : ""))
                .collect(Collectors.joining(", "));
    }

    @Test
    void what_a_change_took_away_stands_before_what_it_brought() {
        assertThat(shape(unified("a\nb\nc\nd\n", "a\nx\ny\nd\n")))
                .startsWith("same -1 +1, removed -2, removed -3, added +2, added +3, same -4 +4");
    }

    @Test
    void beside_each_other_a_changed_line_is_one_row() {
        var rows = DiffRow.split(new UnifiedTextDiff().rows("a\nb\n", "a\nx\n"));
        assertThat(shape(rows)).startsWith("same -1 +1, changed -2 +2");
    }

    @Test
    void lines_far_from_a_change_are_folded() {
        String far = "1\n2\n3\n4\n5\n6\n7\n8\n";
        assertThat(shape(unified(far + "end", far + "other")))
                .isEqualTo("folded 5, same -6 +6, same -7 +7, same -8 +8, removed -9, added +9");
    }

    @Test
    void equal_texts_are_one_fold_at_most() {
        assertThat(shape(unified("a\nb", "a\nb"))).isEqualTo("folded 2");
    }

    @Property(tries = 200)
    void every_line_of_both_is_shown_or_folded(
            @ForAll @Size(max = 20) List<Boolean> was, @ForAll @Size(max = 20) List<Boolean> is) {
        var rows = new UnifiedTextDiff().rows(text(was), text(is));
        for (List<DiffRow> shown : List.of(DiffRow.unified(rows), DiffRow.split(rows))) {
            long folded = shown.stream().mapToLong(DiffRow::folded).sum();
            assertThat(
                            shown.stream().map(DiffRow::was).filter(Optional::isPresent).count()
                                    + folded)
                    .isEqualTo(was.size() + 1L);
            assertThat(shown.stream().map(DiffRow::is).filter(Optional::isPresent).count() + folded)
                    .isEqualTo(is.size() + 1L);
        }
    }

    private static String text(List<Boolean> lines) {
        return lines.stream().map(line -> line + "\n").collect(Collectors.joining()) + "end";
    }
}
