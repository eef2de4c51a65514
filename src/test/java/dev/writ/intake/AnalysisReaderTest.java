package dev.writ.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.writ.finding.Analysis;
import dev.writ.finding.Consultation;
import dev.writ.finding.PluginResult;
import dev.writ.finding.Priority;
import dev.writ.finding.Severity;
import dev.writ.finding.Subject;
import dev.writ.source.ReportFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is made of a document of our own form.
class AnalysisReaderTest {

    private static final Path EXAMPLE = Path.of("examples/analysis.json");

    private static Analysis read(String list, String entries) {
        String text =
                "{\"format\": \"writ-analysis/1\", \"source\": {\"name\": \"S\"}, \"%s\": [%s]}"
                        .formatted(list, entries);
        return Bytes.reader().read(Bytes.report("r", text.getBytes(StandardCharsets.UTF_8)));
    }

    private static Analysis example() {
        return Bytes.reader().read(new ReportFile(EXAMPLE));
    }

    @Test
    void an_issue_is_a_result_like_any_other() {
        Analysis.Result issue = example().results().getFirst();

        assertThat(issue.id()).isEqualTo("GSON-412");
        assertThat(issue.rule().tool()).isEqualTo("review-export");
        assertThat(issue.rule().id()).isEqualTo("unbounded-recursion");
        assertThat(issue.rule().tags()).containsExactly("security", "denial-of-service");
        assertThat(issue.rule().cwes()).containsExactly("CWE-674");
        assertThat(issue.severity()).isEqualTo(Severity.HIGH);
        assertThat(issue.priority()).contains(Priority.P1);
        assertThat(issue.place().label())
                .isEqualTo("src/main/java/com/google/gson/internal/bind/TypeAdapters.java:735");
        assertThat(issue.place().endLine()).isEqualTo(760);
        assertThat(issue.message()).startsWith("Deeply nested JSON").contains("\nTypeAdapters");
    }

    @Test
    void only_a_failed_hook_is_a_result_one_for_each_file() {
        var results =
                read(
                                "hooks",
                                """
                                {"hook": "a", "status": "passed", "files": ["x"]},
                                {"hook": "b", "status": "skipped"},
                                {"hook": "c", "status": "failed", "files": ["y", "z", "y"]},
                                {"hook": "d", "status": "failed", "exitCode": 3, "output": "no\\n"}
                                """)
                        .results();

        assertThat(results)
                .extracting(each -> each.rule().tool() + " " + each.rule().id())
                .containsExactly("hooks c", "hooks c", "hooks d");
        assertThat(results).extracting(each -> each.place().path()).containsExactly("y", "z", "");
        assertThat(results.getLast().message()).isEqualTo("It failed with exit code 3:\nno");
        assertThat(results.getLast().severity()).isEqualTo(Severity.HIGH);
    }

    @Test
    void of_long_output_the_end_is_kept() {
        var hook = "{\"hook\": \"a\", \"status\": \"failed\", \"output\": \"%s\"}";

        var result = read("hooks", hook.formatted("😀".repeat(5_000) + "the end")).results();

        assertThat(result.getFirst().message()).startsWith("It failed:\n…😀").endsWith("😀the end");
        assertThat(result.getFirst().message()).hasSizeLessThanOrEqualTo(1_420);
    }

    @Test
    void a_failed_hook_is_known_again_whatever_it_printed() {
        var hook = "{\"hook\": \"a\", \"status\": \"failed\", \"output\": \"%s\"}";

        assertThat(read("hooks", hook.formatted("12:01")).results().getFirst().fingerprints())
                .isNotEmpty()
                .isEqualTo(
                        read("hooks", hook.formatted("12:02")).results().getFirst().fingerprints());
    }

    @ParameterizedTest
    @CsvSource({
        "src/a.java, src/a.java",
        "./src//a.java, src/a.java",
        "src\\\\b\\\\..\\\\a.java, src/a.java",
        "c:\\\\w\\\\a.java, C:/w/a.java",
        "/w/../a.java, /a.java",
        "src/%41.java, src/%41.java",
        "., ''",
    })
    void a_path_is_told_with_slashes(String given, String path) {
        var hook = "{\"hook\": \"a\", \"status\": \"failed\", \"files\": [\"%s\"]}";

        assertThat(read("hooks", hook.formatted(given)).results().getFirst().place().path())
                .isEqualTo(path);
    }

    @Test
    void plugins_and_consultations_are_context() {
        Analysis analysis = example();

        assertThat(analysis.context().plugins())
                .extracting(PluginResult::plugin)
                .containsExactly("jmh-history", "build-facts");
        assertThat(analysis.context().plugins().getFirst().metrics())
                .containsEntry("ns per document, 2.12.1", "19334.5");
        assertThat(analysis.context().consultations())
                .first()
                .extracting(Consultation::persona, Consultation::subject, Consultation::confidence)
                .isEqualTo(
                        List.of(
                                "security",
                                new Subject.Issue("GSON-412", Optional.empty()),
                                OptionalDouble.of(0.92)));
        assertThat(analysis.tools()).containsExactly("review-export 2.3.0", "hooks");
        assertThat(analysis.warnings()).isEmpty();
    }

    @Test
    void a_plugin_that_was_skipped_is_a_warning_and_one_that_failed_is_both() {
        var analysis =
                read(
                        "plugins",
                        """
                        {"plugin": "a", "status": "skipped", "summary": "s"},
                        {"plugin": "b", "status": "failed", "summary": "s"}
                        """);

        assertThat(analysis.warnings())
                .containsExactly("r: plugin 'a' was skipped.", "r: plugin 'b' failed.");
        assertThat(analysis.context().plugins())
                .extracting(PluginResult::plugin)
                .containsExactly("b");
    }

    @Test
    void neither_name_nor_packing_nor_encoding_matters() throws IOException {
        byte[] plain = Files.readAllBytes(EXAMPLE);
        byte[] wide = ("\uFEFF" + Files.readString(EXAMPLE)).getBytes(StandardCharsets.UTF_16LE);

        assertThat(Bytes.reader().read(Bytes.report("x.sarif", Bytes.gzip(plain))))
                .isEqualTo(example());
        assertThat(Bytes.reader().read(Bytes.report("x.sarif", wide)).results())
                .isEqualTo(example().results());
    }
}
