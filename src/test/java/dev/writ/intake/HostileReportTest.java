package dev.writ.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.writ.finding.Report;
import dev.writ.kernel.Failed;
import dev.writ.source.ReportFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Every report that cannot be read whole is refused with one sentence.
class HostileReportTest {

    private static final String RUN = "{\"version\":\"2.1.0\",\"runs\":[{\"results\":[%s]}]}";
    private static final int LEVELS = 100_000;

    static Stream<Arguments> texts() {
        return Stream.of(
                Arguments.of("", "r.sarif:1:1: the file is empty"),
                Arguments.of("   \n ", "the file is empty"),
                Arguments.of(
                        "{\"version\": \"2.1.0\",\n \"runs\": [{]", "r.sarif:2:12: it is not JSON"),
                Arguments.of("{\"version\": \"2.1.0\", \"runs\": [", "ends in the middle"),
                Arguments.of(
                        "{\"version\": \"2.1.0\", \"runs\": [{\"results\": [{\"ruleId\": \"ab",
                        "ends in the middle"),
                Arguments.of(
                        "{\"version\": \"2.1.0\", \"runs\": []} x",
                        "r.sarif:1:34: it is not JSON (Unrecognized token 'x')"),
                Arguments.of(
                        "{\"version\": \"2.1.0\", \"runs\": []} {}", "something follows the end"),
                Arguments.of(
                        "{\"version\": \"2.0.0\", \"runs\": []}",
                        "r.sarif:1:13: the version is '2.0.0'"),
                Arguments.of("{\"runs\": []}", "the version is missing"),
                Arguments.of("{\"version\": \"2.1.0\"}", "neither SARIF"),
                Arguments.of("{\"name\": \"a package\", \"dependencies\": {}}", "neither SARIF"),
                Arguments.of("[1, 2, 3]", "neither SARIF"),
                Arguments.of("\"text\"", "neither SARIF"),
                Arguments.of("<?xml version=\"1.0\"?><checkstyle/>", "not JSON"),
                Arguments.of(
                        "{\"version\": \"2.1.0\", \"runs\": {}}",
                        "r.sarif:1:30: 'runs' is not a list"),
                Arguments.of("{\"version\": 2.1, \"runs\": []}", "'version' is not a text"),
                Arguments.of(RUN.formatted("7"), "is not an object"),
                Arguments.of(RUN.formatted("{\"ruleId\": {}}"), "'ruleId' is not a text"),
                Arguments.of(
                        RUN.formatted("{\"ruleIndex\": \"x\"}"), "'ruleIndex' is not a number"),
                Arguments.of(RUN.formatted("{\"message\": \"x\"}"), "'message' is not an object"),
                Arguments.of("{\"a\":" + "[".repeat(LEVELS), "nests deeper than 500 levels"),
                Arguments.of("{\"a\":".repeat(LEVELS), "nests deeper than 500 levels"),
                Arguments.of(
                        RUN.formatted("{\"rule\":" + "{\"target\":".repeat(LEVELS)),
                        "nests deeper than 500 levels"),
                Arguments.of(
                        RUN.formatted("{\"ruleIndex\":" + "9".repeat(5_000) + "}"), "too long"),
                Arguments.of(
                        RUN.formatted(
                                "{\"locations\":[{\"physicalLocation\":{\"artifactLocation\":{\"uri\":\""
                                        + "a/".repeat(600)
                                        + "\"}}}]}"),
                        "a file address has 1200 characters"));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void a_broken_report_is_refused(String text, String reason) {
        assertRefused(Bytes.report("r.sarif", text.getBytes(StandardCharsets.UTF_8)), reason);
    }

    static Stream<Arguments> bytes() throws IOException {
        byte[] packed =
                Bytes.gzip(Files.readAllBytes(Path.of("examples/pmd-quickstart-gson.sarif")));
        byte[] damaged = packed.clone();
        damaged[packed.length / 2] ^= 0x55;
        byte[] binary = new byte[10_000];
        new Random(7).nextBytes(binary);
        return Stream.of(
                Arguments.of(
                        Arrays.copyOf(packed, packed.length / 2),
                        "gzip data ends too early, after"),
                Arguments.of(
                        Arrays.copyOf(packed, packed.length - 1),
                        "gzip data ends too early, after"),
                Arguments.of(Arrays.copyOf(packed, 5), "gzip data ends too early, after 0"),
                Arguments.of(damaged, ""),
                Arguments.of(Bytes.gzip(packed), "not JSON"),
                Arguments.of(Bytes.gzip(new byte[0]), "the file is empty"),
                Arguments.of(binary, "not JSON"),
                Arguments.of(new byte[] {'P', 'K', 3, 4, 0, 0}, "not JSON"),
                Arguments.of(new byte[] {'{', '"', (byte) 0xc3, '"'}, ""),
                Arguments.of(new byte[] {0, 0, 0, 0}, ""));
    }

    @ParameterizedTest
    @MethodSource("bytes")
    void damaged_bytes_are_refused(byte[] bytes, String reason) {
        assertRefused(Bytes.report("r.sarif", bytes), reason);
    }

    @Test
    void a_missing_file_is_refused() {
        assertRefused(new ReportFile(Path.of("absent/r.sarif")), "there is no such file");
    }

    @Test
    void a_directory_is_refused() {
        assertRefused(new ReportFile("r.sarif", Path.of("src")), "it is a directory");
    }

    @Test
    void a_hostile_word_is_told_short_and_clean() {
        String version = "\\u001b[2J\\u202e" + "x".repeat(5_000);

        var failed =
                refusal(
                        Bytes.report(
                                "r.sarif",
                                ("{\"version\": \"" + version + "\"}")
                                        .getBytes(StandardCharsets.UTF_8)));

        assertThat(failed.failure().problem())
                .hasSizeLessThan(200)
                .doesNotContain("\u001b", "\u202e");
    }

    private static void assertRefused(Report report, String reason) {
        var failed = refusal(report);

        assertThat(failed.getMessage())
                .contains("r.sarif", reason)
                .doesNotContain("\n", "Exception");
        assertThat(failed.failure().remedy()).isNotBlank().doesNotEndWith(".");
    }

    private static Failed refusal(Report report) {
        var failed = catchThrowableOfType(Failed.class, () -> Bytes.reader().read(report));
        assertThat(failed).isNotNull();
        return failed;
    }
}
