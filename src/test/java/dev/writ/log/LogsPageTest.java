package dev.writ.log;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// `docs/reference/logs.md` names every field and metric of a line and no other.
class LogsPageTest {

    private static final Path PAGE = Path.of("docs/reference/logs.md");
    private static final Pattern QUOTED = Pattern.compile("`([A-Za-z_]+)`");

    private static String section(String title) throws IOException {
        String page = Files.readString(PAGE);
        int begin = page.indexOf("## " + title + "\n");
        int end = page.indexOf("\n## ", begin);
        return page.substring(begin, end);
    }

    private static Set<String> firstColumn(String section) {
        var names = new TreeSet<String>();
        section.lines()
                .filter(line -> line.startsWith("| `"))
                .map(line -> line.split("\\|")[1])
                .forEach(
                        cell ->
                                QUOTED.matcher(cell)
                                        .results()
                                        .forEach(name -> names.add(name.group(1))));
        return names;
    }

    @Test
    void the_page_names_the_fields_of_a_line() throws IOException {
        var fields = new TreeSet<String>();
        Lines.line(Lines.full()).fieldNames().forEachRemaining(fields::add);
        assertThat(firstColumn(section("Fields of a line"))).isEqualTo(fields);
    }

    @Test
    void the_page_names_metrics_units_and_dimensions() throws IOException {
        var rows = new TreeSet<String>();
        for (JsonNode directive : Lines.line(Lines.full()).at("/_aws/CloudWatchMetrics")) {
            String dimension = directive.at("/Dimensions/0/0").asText();
            for (JsonNode metric : directive.path("Metrics")) {
                rows.add(
                        metric.path("Name").asText()
                                + " "
                                + metric.path("Unit").asText()
                                + " "
                                + dimension);
            }
        }
        var listed = new TreeSet<String>();
        section("Metrics")
                .lines()
                .filter(line -> line.startsWith("| `"))
                .map(line -> line.replace("`", "").split("\\|"))
                .forEach(
                        cells ->
                                listed.add(
                                        String.join(
                                                " ",
                                                Arrays.stream(cells, 1, 4)
                                                        .map(String::strip)
                                                        .toList())));
        assertThat(listed).isEqualTo(rows);
    }
}
