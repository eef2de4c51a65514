package dev.writ.template;

import static org.assertj.core.api.Assertions.assertThat;

import dev.writ.finding.AnalyzerRule;
import dev.writ.finding.FindingId;
import dev.writ.finding.Group;
import dev.writ.finding.GroupContext;
import dev.writ.finding.GroupId;
import dev.writ.finding.Occurrence;
import dev.writ.finding.Place;
import dev.writ.finding.ScanId;
import dev.writ.finding.Severity;
import dev.writ.kernel.Fields;
import dev.writ.testing.Laptop;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class RoutingTest {

    private static final RouteFinding ROUTE_FINDING = new Laptop().routeFinding;

    @ParameterizedTest(name = "{0} {1} → {6}")
    @CsvFileSource(files = "src/test/resources/routing.csv", delimiter = '|', nullValues = "")
    void rules_of_real_analyzers_find_their_persona(
            String tool,
            String rule,
            @Nullable String title,
            @Nullable String tags,
            @Nullable String cwes,
            String path,
            String persona) {
        Group group = group(tool, rule, title == null ? "" : title, list(tags), list(cwes), path);
        Route route = ROUTE_FINDING.run(group, Fields.builder().build());
        assertThat(route.persona().id()).as(route.reason()).isEqualTo(persona);
        assertThat(route.reason()).contains("`" + rule + "`");
    }

    private static List<String> list(@Nullable String text) {
        return text == null ? List.of() : Arrays.asList(text.split(";"));
    }

    private static Group group(
            String tool,
            String rule,
            String title,
            List<String> tags,
            List<String> cwes,
            String path) {
        var analyzerRule = new AnalyzerRule(tool, rule, title, "", "", tags, cwes);
        var seen =
                new Occurrence(
                        analyzerRule,
                        Severity.MEDIUM,
                        Optional.empty(),
                        "message",
                        new Place(path, 1, 0, 0, 0),
                        Optional.empty(),
                        List.of());
        return new Group(
                new GroupId("g-00000000000000000000"),
                new ScanId("s-00000000000000000000"),
                Laptop.PROJECT,
                analyzerRule,
                Severity.MEDIUM,
                GroupContext.NONE,
                List.of(
                        new Group.Member(
                                new FindingId("f-0000000000-00000000000000000000"),
                                List.of(seen))));
    }
}
