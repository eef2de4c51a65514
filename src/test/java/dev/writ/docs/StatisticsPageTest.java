package dev.writ.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.writ.distribution.CommonsCurves;
import dev.writ.statistics.Bounds;
import dev.writ.statistics.Curves;
import dev.writ.statistics.Design;
import dev.writ.statistics.Looks;
import dev.writ.statistics.SamplePlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// The numbers of the worked example are those of the code.
class StatisticsPageTest {

    @Test
    void the_example_is_computed() throws IOException {
        Curves curves = new CommonsCurves();
        SamplePlan plan = new Design(0.5, 0.15, 0.05, 0.8, 3, 1).plan(curves);
        long all = plan.total(List.of(50, 50));
        String looks =
                Looks.at(3).stream()
                        .map(each -> String.valueOf((long) Math.ceil(all * each)))
                        .collect(Collectors.joining(", "));
        String bounds =
                Bounds.planned(0.05, 3, curves).z().stream()
                        .map(each -> String.format(Locale.ROOT, "%.2f", each))
                        .collect(Collectors.joining(", "));
        assertThat(Files.readString(Path.of("docs/reference/statistics.md")))
                .contains("| subjects of each group | " + plan.each() + " |")
                .contains("| looks at, of both groups | " + looks + " |")
                .contains("| bounds | " + bounds + " |");
    }
}
