package dev.writ.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.writ.intake.sarif.SarifLimits;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SarifLimitsTest {

    private static final Pattern ROW = Pattern.compile("\\(`([A-Z_]+)`\\).*\\| (\\d+) \\|");

    @Test
    void the_reference_names_every_limit_with_its_value() throws IOException {
        Map<String, Long> documented =
                ROW.matcher(Files.readString(Path.of("docs/reference/findings.md")))
                        .results()
                        .collect(Collectors.toMap(row -> row.group(1), SarifLimitsTest::value));

        assertThat(new TreeMap<>(documented)).isEqualTo(new TreeMap<>(coded()));
    }

    private static long value(MatchResult row) {
        return Long.parseLong(row.group(2));
    }

    private static Map<String, Long> coded() {
        return Map.ofEntries(
                Map.entry("MAX_BYTES", SarifLimits.MAX_BYTES),
                Map.entry("MAX_RESULTS", (long) SarifLimits.MAX_RESULTS),
                Map.entry("MAX_RUNS", (long) SarifLimits.MAX_RUNS),
                Map.entry("MAX_NESTING", (long) SarifLimits.MAX_NESTING),
                Map.entry("MAX_TEXT", (long) SarifLimits.MAX_TEXT),
                Map.entry("MAX_PATH", (long) SarifLimits.MAX_PATH),
                Map.entry("CONTENTS_BUDGET", (long) SarifLimits.CONTENTS_BUDGET),
                Map.entry("MAX_STEPS", (long) SarifLimits.MAX_STEPS),
                Map.entry("MAX_TAGS", (long) SarifLimits.MAX_TAGS),
                Map.entry("MAX_CWES", (long) SarifLimits.MAX_CWES),
                Map.entry("MAX_FINGERPRINTS", (long) SarifLimits.MAX_FINGERPRINTS),
                Map.entry("GZIP_BYTES", SarifLimits.GitHub.GZIP_BYTES),
                Map.entry("RUNS", (long) SarifLimits.GitHub.RUNS),
                Map.entry("RESULTS", (long) SarifLimits.GitHub.RESULTS),
                Map.entry("RULES", (long) SarifLimits.GitHub.RULES),
                Map.entry("EXTENSIONS", (long) SarifLimits.GitHub.EXTENSIONS),
                Map.entry("LOCATIONS", (long) SarifLimits.GitHub.LOCATIONS),
                Map.entry("THREAD_FLOW_LOCATIONS", (long) SarifLimits.GitHub.THREAD_FLOW_LOCATIONS),
                Map.entry("TAGS", (long) SarifLimits.GitHub.TAGS));
    }

    static Stream<Arguments> overGitHub() {
        return Stream.of(
                Arguments.of(log("{},".repeat(20) + "{}"), "more than 20 runs"),
                Arguments.of(
                        log("{\"results\":[" + "{},".repeat(25_000) + "{}]}"),
                        "more than 25000 results in a run"),
                Arguments.of(
                        log("{\"tool\":{\"driver\":{\"rules\":[" + "{},".repeat(25_000) + "{}]}}}"),
                        "more than 25000 rules in a run"),
                Arguments.of(
                        log("{\"tool\":{\"extensions\":[" + "{},".repeat(100) + "{}]}}"),
                        "more than 100 extensions in a run"),
                Arguments.of(
                        log("{\"results\":[{\"locations\":[" + "{},".repeat(1_000) + "{}]}]}"),
                        "more than 1000 locations on a result"),
                Arguments.of(
                        log(
                                "{\"results\":[{\"codeFlows\":[{\"threadFlows\":[{\"locations\":["
                                        + "{},".repeat(10_000)
                                        + "{}]}]}]}]}"),
                        "more than 10000 thread flow locations"),
                Arguments.of(
                        log(
                                "{\"tool\":{\"driver\":{\"rules\":[{\"properties\":{\"tags\":["
                                        + "\"a\",".repeat(20)
                                        + "\"b\"]}}]}}}"),
                        "more than 20 tags on a rule"));
    }

    @ParameterizedTest
    @MethodSource("overGitHub")
    void what_github_would_not_take_is_a_warning(String text, String warning) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);

        var analysis = Bytes.reader().read(Bytes.report("r.sarif", bytes));

        assertThat(analysis.warnings()).anyMatch(sentence -> sentence.contains(warning));
    }

    @Test
    void embedded_source_beyond_the_budget_is_a_warning() {
        String half = "x".repeat(SarifLimits.CONTENTS_BUDGET / 2);
        String file = "{\"location\":{\"uri\":\"%s\"},\"contents\":{\"text\":\"" + half + "\"}}";
        String text = log("{\"artifacts\":[%s,%s,%s]}".replace("%s", file));

        var analysis =
                Bytes.reader()
                        .read(
                                Bytes.report(
                                        "r.sarif",
                                        text.formatted("a", "b", "c")
                                                .getBytes(StandardCharsets.UTF_8)));

        assertThat(analysis.contents()).containsOnlyKeys("a", "b");
        assertThat(analysis.warnings()).anyMatch(sentence -> sentence.contains("1 embedded"));
    }

    private static String log(String runs) {
        return "{\"version\":\"2.1.0\",\"runs\":[" + runs + "]}";
    }
}
