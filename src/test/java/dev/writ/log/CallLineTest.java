package dev.writ.log;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.writ.call.Ending;
import dev.writ.kernel.Failed;
import dev.writ.kernel.Failure;
import dev.writ.kernel.TryAgain;
import dev.writ.testing.Laptop;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class CallLineTest {

    private static Stream<Arguments> endings() {
        var away = new Failure.Unavailable(Failure.Code.TIMEOUT, "It is away", "Wait");
        return Stream.of(
                Arguments.of(new Ending.Done(), "done", "", "", ""),
                Arguments.of(
                        Ending.of(Failed.notFound("No scan", "Import")),
                        "refused",
                        "NOT_FOUND",
                        "",
                        "Refusals"),
                Arguments.of(Ending.of(new TryAgain(away)), "retry", "TIMEOUT", "", "Retries"),
                Arguments.of(
                        Ending.of(new Failed(away)),
                        "broken",
                        "TIMEOUT",
                        "dev.writ.kernel.Failed",
                        "Failures"),
                Arguments.of(
                        Ending.of(new StackOverflowError("deep")),
                        "broken",
                        "INTERNAL_ERROR",
                        "java.lang.StackOverflowError",
                        "Failures"));
    }

    @ParameterizedTest
    @MethodSource("endings")
    void a_line_says_how_the_call_ended_and_counts_it(
            Ending ending, String outcome, String code, String error, String counted)
            throws IOException {
        JsonNode line = Lines.line(Lines.bare(ending));
        assertThat(line.path("outcome").asText()).isEqualTo(outcome);
        assertThat(line.path("code").asText()).isEqualTo(code);
        assertThat(line.path("error").asText()).isEqualTo(error);
        for (String metric : new String[] {"Refusals", "Retries", "Failures"}) {
            assertThat(line.path(metric).asInt()).isEqualTo(metric.equals(counted) ? 1 : 0);
        }
        assertThat(line.path("DurationMs").asInt()).isEqualTo(1234);
    }

    @ParameterizedTest
    @CsvSource({
        "200, done",
        "202, done",
        "303, done",
        "400, refused",
        "401, refused",
        "404, refused",
        "412, refused",
        "422, refused",
        "429, retry",
        "500, broken",
        "503, retry"
    })
    void the_status_of_an_answer_tells_how_a_call_over_http_ended(int status, String outcome)
            throws IOException {
        JsonNode line = Lines.line(Lines.bare(Ending.ofStatus(status)));
        assertThat(line.path("outcome").asText()).isEqualTo(outcome);
    }

    @Test
    void every_metric_is_a_number_of_the_line_and_every_dimension_a_text() throws IOException {
        JsonNode line = Lines.line(Lines.full());
        JsonNode aws = line.path("_aws");
        assertThat(aws.path("Timestamp").asLong()).isEqualTo(Lines.BEGUN.toEpochMilli());
        assertThat(aws.path("CloudWatchMetrics")).hasSize(2);
        for (JsonNode directive : aws.path("CloudWatchMetrics")) {
            assertThat(directive.path("Namespace").asText()).isEqualTo("Writ");
            assertThat(directive.path("Dimensions")).hasSize(1);
            directive
                    .path("Dimensions")
                    .path(0)
                    .forEach(name -> assertThat(line.path(name.asText()).isTextual()).isTrue());
            assertThat(directive.path("Metrics")).isNotEmpty();
            for (JsonNode metric : directive.path("Metrics")) {
                assertThat(line.path(metric.path("Name").asText()).isNumber()).isTrue();
                assertThat(metric.path("Unit").asText()).isIn("Count", "Milliseconds");
            }
        }
    }

    @Test
    void a_template_is_named_without_the_project_it_lives_at() throws IOException {
        JsonNode line = Lines.line(Lines.full());
        assertThat(line.path("template").asText()).isEqualTo("mine");
        assertThat(line.path("person").asText()).matches("u-[0-9a-z]{20}");
        assertThat(line.toString()).doesNotContain("checkout", "local");
    }

    @Test
    void lines_of_many_threads_stay_whole() throws IOException {
        var written = new ByteArrayOutputStream();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var log =
                    new JsonCallLog(true, new PrintStream(written, false, StandardCharsets.UTF_8));
            for (int i = 0; i < 500; i++) {
                threads.execute(() -> log.ended(Lines.full()));
            }
        }
        JsonNode expected = Lines.line(Lines.full());
        var lines = written.toString(StandardCharsets.UTF_8).lines().toList();
        assertThat(lines).hasSize(500).containsOnly(lines.getFirst());
        assertThat(Laptop.JSON.readTree(lines.getFirst()).path("scan"))
                .isEqualTo(expected.path("scan"));
    }

    @Test
    void nothing_is_written_where_the_log_is_for_people() {
        var written = new ByteArrayOutputStream();
        var log = new JsonCallLog(false, new PrintStream(written, true, StandardCharsets.UTF_8));
        log.ended(Lines.full());
        assertThat(written.size()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "Root=1-5759e988-bd862e3fe1be46a994272793;Parent=53995c3f42cd8ad8;Sampled=1, "
                + "1-5759e988-bd862e3fe1be46a994272793",
        "Self=1-0-1;Root=1-2-3, 1-2-3",
        "Root=1-2-3, 1-2-3",
        "Root=<script>;Sampled=1,",
        "Sampled=1,",
        "NotRoot=1-2-3,"
    })
    void the_id_of_a_trace_is_the_root_of_its_header(String header, String root) {
        assertThat(TraceHeader.root(header)).isEqualTo(Optional.ofNullable(root));
    }
}
