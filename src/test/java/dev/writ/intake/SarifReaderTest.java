package dev.writ.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.writ.finding.Analysis;
import dev.writ.finding.Occurrence;
import dev.writ.kernel.Fields;
import dev.writ.source.ReportFile;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Each case is a report and, beside it, what must be read of it.
class SarifReaderTest {

    private static final Path CASES = Path.of("src/test/resources/intake/sarif/cases");

    static List<Path> cases() throws IOException {
        try (Stream<Path> files = Files.list(CASES)) {
            return files.filter(file -> file.toString().endsWith(".sarif")).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void a_report_is_read_as_expected(Path report) throws IOException {
        var expected = Path.of(report.toString().replace(".sarif", ".expected"));

        Analysis analysis =
                Bytes.reader().read(new ReportFile(report.getFileName().toString(), report));

        assertThat(told(analysis)).isEqualTo(Files.readAllLines(expected));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16BE", "UTF-16LE"})
    void a_byte_order_mark_changes_nothing(String charset) throws IOException {
        String text = "\uFEFF" + Files.readString(CASES.resolve("paths.sarif"));

        Analysis analysis =
                Bytes.reader().read(Bytes.report("x", text.getBytes(Charset.forName(charset))));

        assertThat(told(analysis)).isEqualTo(Files.readAllLines(CASES.resolve("paths.expected")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"checkstyle-google-gson", "pmd-quickstart-gson", "eslint-jquery-src"})
    void packed_and_plain_are_the_same(String example) throws IOException {
        byte[] plain = Files.readAllBytes(Path.of("examples", example + ".sarif"));

        Analysis packed = Bytes.reader().read(Bytes.report("x", Bytes.gzip(plain)));

        assertThat(packed).isEqualTo(Bytes.reader().read(Bytes.report("x", plain)));
        assertThat(packed.results()).isNotEmpty();
    }

    private static List<String> told(Analysis analysis) {
        var told = new ArrayList<String>();
        analysis.tools().forEach(tool -> told.add("tool " + tool));
        analysis.roots().forEach(root -> told.add("root " + root));
        if (analysis.suppressed() > 0) {
            told.add("suppressed " + analysis.suppressed());
        }
        analysis.warnings().forEach(warning -> told.add("warning " + warning));
        new TreeMap<>(analysis.contents())
                .forEach((path, text) -> told.add("source " + path + " " + text));
        analysis.results().forEach(result -> tell(result, told));
        return told;
    }

    private static void tell(Analysis.Result result, List<String> told) {
        String cwes =
                result.rule().cwes().isEmpty()
                        ? ""
                        : " | " + String.join(" ", result.rule().cwes());
        told.add(
                "%s | %s/%s \"%s\" | %s | %s%s"
                        .formatted(
                                Fields.word(result.severity()),
                                result.rule().tool(),
                                result.rule().id(),
                                result.rule().title(),
                                result.place().label(),
                                result.message(),
                                cwes));
        for (Occurrence.Step step : result.steps()) {
            told.add("    step " + step.place().label() + " " + step.message());
        }
        result.snippet()
                .ifPresent(
                        excerpt ->
                                told.add(
                                        "    excerpt "
                                                + excerpt.firstLine()
                                                + " "
                                                + excerpt.text().replace("\n", "\\n")));
        if (result.offset() >= 0) {
            told.add("    offset " + result.offset());
        }
        new TreeMap<>(result.fingerprints())
                .forEach((name, value) -> told.add("    " + name + " " + value));
    }
}
