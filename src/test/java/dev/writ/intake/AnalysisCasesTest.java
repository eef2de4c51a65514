package dev.writ.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.writ.kernel.Failed;
import dev.writ.kernel.Fields;
import dev.writ.testing.Laptop;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// The reader and the schema of `writ-analysis/1` take and refuse the same documents.
class AnalysisCasesTest {

    private static final Path CASES = Path.of("src/test/resources/intake/analysis/cases.yaml");
    private static final Path SCHEMA = Path.of("docs/reference/analysis.schema.json");
    private static final Path EXAMPLE = Path.of("examples/analysis.json");

    private static final String AROUND =
            "{\"format\": \"writ-analysis/1\", \"source\": {\"name\": \"x\"}, \"%s\": [%s]}";
    private static final Pattern REPEATED = Pattern.compile("<(\\d+)x ((?:[^<>]|<[^<>]*>)*)>");

    private static Schema schema() throws IOException {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(SCHEMA), InputFormat.JSON);
    }

    private static List<String> problems(Schema schema, String document) {
        return schema
                .validate(
                        document,
                        InputFormat.JSON,
                        context ->
                                context.executionConfig(
                                        config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(String::valueOf)
                .toList();
    }

    private static Optional<Failed> refusal(String document) {
        var report = Bytes.report("a.json", document.getBytes(StandardCharsets.UTF_8));
        return Optional.ofNullable(
                catchThrowableOfType(Failed.class, () -> Bytes.reader().read(report)));
    }

    @TestFactory
    Stream<DynamicTest> reader_and_schema_agree_on() throws IOException {
        Schema schema = schema();
        return Laptop.YAML
                .read(CASES.toString(), Files.readString(CASES))
                .children("cases")
                .stream()
                .map(
                        each ->
                                DynamicTest.dynamicTest(
                                        each.text("name"), () -> assertCase(each, schema)));
    }

    private static void assertCase(Fields each, Schema schema) {
        String document =
                repeated(
                        each.optionalText("document")
                                .orElseGet(
                                        () ->
                                                AROUND.formatted(
                                                        each.text("in"), each.text("entry"))));
        Optional<String> refused = each.optionalText("refused");
        Optional<Failed> failed = refusal(document);
        assertThat(failed.map(Failed::getMessage).isPresent())
                .as(String.valueOf(failed))
                .isEqualTo(refused.isPresent());
        refused.ifPresent(reason -> assertThat(failed.orElseThrow()).hasMessageContaining(reason));
        failed.ifPresent(AnalysisCasesTest::assertWellSaid);
        if (!each.has("schema")) {
            assertThat(problems(schema, document).isEmpty()).isEqualTo(refused.isEmpty());
        }
    }

    private static void assertWellSaid(Failed failed) {
        assertThat(failed.failure().problem()).matches("a\\.json(:\\d+:\\d+)?: .{1,200}");
        assertThat(failed.failure().remedy()).isNotBlank().doesNotEndWith(".");
    }

    private static String repeated(String text) {
        var inner = REPEATED.matcher(text).replaceAll(AnalysisCasesTest::repetition);
        return inner.equals(text) ? text : repeated(inner);
    }

    private static String repetition(MatchResult match) {
        return Matcher.quoteReplacement(
                repeated(match.group(2)).repeat(Integer.parseInt(match.group(1))));
    }

    @Test
    void the_example_follows_the_schema() throws IOException {
        assertThat(problems(schema(), Files.readString(EXAMPLE))).isEmpty();
    }

    @Test
    void the_schema_names_the_personas_there_are() throws IOException {
        var named = new TreeSet<String>();
        Laptop.JSON
                .readTree(SCHEMA.toFile())
                .at("/$defs/consultation/properties/persona/enum")
                .forEach(each -> named.add(each.asText()));
        assertThat(named).containsExactlyElementsOf(new TreeSet<>(new Laptop().personas.ids()));
    }
}
