package dev.writ.finding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.writ.store.sqlite.SqliteTable;
import java.time.Clock;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Whatever a report holds, what is kept of it fits the table.
class LargeItemsTest {

    private static final String LONG = "語".repeat(30_000);
    private static final String PATH = "語".repeat(1_000);

    @Test
    void the_longest_words_in_every_field_still_fit() {
        var table = SqliteTable.inMemory(Clock.systemUTC());
        var reports =
                IntStream.range(0, 12).mapToObj(LargeItemsTest::report).toArray(Report[]::new);

        var scan = Imports.into(table).run(Imports.of(reports)).scan();

        assertThat(scan.counts()).isEqualTo(new Counts(300, 275, 25, 0, 0));
        var input =
                new GroupFindings.Input(
                        scan.id(), GroupFindings.By.RULE, GroupFindings.Filter.NONE);
        var groups = new GroupFindings(table, Accepted.NONE).run(input).groups();
        assertThat(groups.stream().mapToInt(group -> group.members().size()).sum()).isEqualTo(25);
    }

    private static Report report(int tool) {
        String results =
                IntStream.rangeClosed(1, 25)
                        .mapToObj(LargeItemsTest::result)
                        .collect(Collectors.joining(","));
        String tags =
                IntStream.range(0, 300)
                        .mapToObj(n -> "\"CWE-" + (n + 1) + LONG.substring(0, 200) + n + "\"")
                        .collect(Collectors.joining(","));
        return Imports.text(
                "tool" + tool,
                """
                {"version": "2.1.0", "runs": [{"results": [%s], "tool": {"driver": {
                  "name": "%d%s", "rules": [{"id": "R%s", "help": {"text": "%s"}, "helpUri": "%s",
                  "shortDescription": {"text": "%s"}, "properties": {"cwe": "79", "tags": [%s]}}]}}}]}
                """
                        .formatted(results, tool, LONG, LONG, LONG, LONG, LONG, tags));
    }

    private static String result(int line) {
        String place =
                """
                "physicalLocation": {"artifactLocation": {"uri": "%s"},
                  "region": {"startLine": %d, "snippet": {"text": "%s"}}}
                """
                        .formatted(PATH, line, LONG);
        String steps =
                IntStream.range(0, 40)
                        .mapToObj(
                                n ->
                                        "{\"location\": {\"message\": {\"text\": \""
                                                + LONG.substring(0, 500)
                                                + "\"}, "
                                                + place
                                                + "}}")
                        .collect(Collectors.joining(","));
        return """
               {"ruleIndex": 0, "message": {"text": "%s"}, "locations": [{%s}],
                "codeFlows": [{"threadFlows": [{"locations": [%s]}]}]}
               """
                .formatted(LONG, place, line == 1 ? steps : "");
    }
}
