package dev.writ.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.writ.intake.analysis.AnalysisLimits;
import dev.writ.testing.Laptop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The limits of our own form are the same in code, page and schema.
class AnalysisLimitsTest {

    private static final Pattern ROW = Pattern.compile("\\(`([A-Z_]+)`\\) \\| (\\d+) \\|");

    private static final Map<String, Integer> CODED =
            Map.ofEntries(
                    Map.entry("MAX_ISSUES", AnalysisLimits.MAX_ISSUES),
                    Map.entry("MAX_HOOKS", AnalysisLimits.MAX_HOOKS),
                    Map.entry("MAX_PLUGINS", AnalysisLimits.MAX_PLUGINS),
                    Map.entry("MAX_CONSULTATIONS", AnalysisLimits.MAX_CONSULTATIONS),
                    Map.entry("MAX_PATTERNS", AnalysisLimits.MAX_PATTERNS),
                    Map.entry("MAX_FILES", AnalysisLimits.MAX_FILES),
                    Map.entry("MAX_TAGS", AnalysisLimits.MAX_TAGS),
                    Map.entry("MAX_METRICS", AnalysisLimits.MAX_METRICS),
                    Map.entry("MAX_REQUIREMENTS", AnalysisLimits.MAX_REQUIREMENTS),
                    Map.entry("MAX_NAME", AnalysisLimits.MAX_NAME),
                    Map.entry("MAX_METRIC", AnalysisLimits.MAX_METRIC),
                    Map.entry("MAX_PATH", AnalysisLimits.MAX_PATH),
                    Map.entry("MAX_PATTERN", AnalysisLimits.MAX_PATTERN),
                    Map.entry("MAX_PROSE", AnalysisLimits.MAX_PROSE),
                    Map.entry("MAX_OUTPUT", AnalysisLimits.MAX_OUTPUT));

    @Test
    void the_page_names_every_limit_with_its_value() throws IOException {
        Map<String, Integer> documented =
                ROW.matcher(Files.readString(Path.of("docs/reference/analysis.md")))
                        .results()
                        .collect(
                                Collectors.toMap(
                                        row -> row.group(1), row -> Integer.valueOf(row.group(2))));

        assertThat(new TreeMap<>(documented)).isEqualTo(new TreeMap<>(CODED));
    }

    @ParameterizedTest
    @CsvSource({
        "MAX_ISSUES, /properties/issues/maxItems",
        "MAX_HOOKS, /properties/hooks/maxItems",
        "MAX_PLUGINS, /properties/plugins/maxItems",
        "MAX_CONSULTATIONS, /properties/consultations/maxItems",
        "MAX_FILES, /$defs/patterns/maxItems",
        "MAX_FILES, /$defs/hook/properties/files/maxItems",
        "MAX_TAGS, /$defs/issue/properties/tags/maxItems",
        "MAX_TAGS, /$defs/issue/properties/cwe/maxItems",
        "MAX_METRICS, /$defs/plugin/properties/metrics/maxProperties",
        "MAX_REQUIREMENTS, /$defs/consultation/properties/requirements/maxItems",
        "MAX_NAME, /$defs/name/maxLength",
        "MAX_NAME, /$defs/plugin/properties/metrics/additionalProperties/maxLength",
        "MAX_METRIC, /$defs/plugin/properties/metrics/propertyNames/maxLength",
        "MAX_PATH, /$defs/path/maxLength",
        "MAX_PATTERN, /$defs/patterns/items/maxLength",
        "MAX_PROSE, /$defs/prose/maxLength",
        "MAX_PROSE, /$defs/consultation/properties/requirements/items/maxLength",
        "MAX_OUTPUT, /$defs/hook/properties/output/maxLength",
    })
    void the_schema_has_the_limits_of_the_code(String limit, String at) throws IOException {
        JsonNode schema =
                Laptop.JSON.readTree(Path.of("docs/reference/analysis.schema.json").toFile());

        assertThat(schema.at(at).asInt()).isEqualTo(CODED.get(limit));
    }
}
