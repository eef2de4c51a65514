package dev.writ.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.writ.draft.CleanDrafts;
import dev.writ.draft.Generate;
import dev.writ.execution.RecordExecution;
import dev.writ.finding.SentReport;
import dev.writ.functions.ImportScanFunction;
import dev.writ.kernel.Failed;
import dev.writ.kernel.Failure;
import dev.writ.kernel.Table;
import dev.writ.kernel.TryAgain;
import dev.writ.project.ProjectName;
import dev.writ.testing.BrokenTable;
import dev.writ.testing.HeardLog;
import dev.writ.testing.Laptop;
import dev.writ.testing.StandardOutput;
import io.quarkus.arc.ClientProxy;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Texts that came from outside, each with an unmistakable word in it, go through every function
/// and every door, with failures in each: the word is never in a log, a metric, or the error of a
/// caller who did not send it.
@QuarkusTest
@TestProfile(Logged.class)
class CanaryTest {

    private static final String WORD = "CANARY";
    private static final Path REPORT = Path.of("src/test/resources/canary/report.sarif");

    /// As Quarkus' loop over the calls of a Lambda does.
    private static final Logger LAMBDA_LOOP =
            Logger.getLogger("io.quarkus.amazon.lambda.runtime.AbstractLambdaPollLoop");

    @TestHTTPResource("/")
    URL server;

    @Inject WalkedFunctions functions;
    @Inject ObjectMapper json;
    @Inject Table table;

    private final HeardLog log = new HeardLog();
    private Table working;
    private Http http;
    private int linesBefore;

    @BeforeEach
    void begin() {
        http = new Http(server.getPort());
        working = ClientProxy.unwrap(table);
        linesBefore = StandardOutput.lines().size();
    }

    @AfterEach
    void end() {
        QuarkusMock.installMockForType(working, Table.class);
        log.close();
    }

    private Map<String, Supplier<?>> walk() throws IOException {
        return functions.walk(new ProjectName("CANARY-project"), Files.readAllBytes(REPORT));
    }

    private void store(Supplier<RuntimeException> failure) {
        QuarkusMock.installMockForType(new BrokenTable(failure), Table.class);
    }

    private List<String> lines() {
        List<String> all = StandardOutput.lines();
        return all.subList(linesBefore, all.size());
    }

    private List<JsonNode> calls() {
        return lines().stream().map(CanaryTest::read).toList();
    }

    private static JsonNode read(String line) {
        try {
            return Laptop.JSON.readTree(line);
        } catch (JsonProcessingException wrong) {
            throw new AssertionError("not JSON: " + line, wrong);
        }
    }

    private void assertSilent() {
        assertThat(lines()).isNotEmpty().noneMatch(line -> line.contains(WORD));
        assertThat(log.entries()).noneMatch(entry -> entry.contains(WORD));
    }

    /// Calls as Lambda does: what is thrown is logged, and its class and message are the answer.
    private String error(Supplier<?> call) {
        Throwable thrown = catchThrowable(call::get);
        assertThat(thrown).isNotNull();
        LAMBDA_LOOP.error("Failed to run lambda (NORMAL)", thrown);
        return thrown.getClass().getName() + ": " + thrown.getMessage();
    }

    @Test
    void a_walk_tells_ids_and_figures_of_each_function_and_nothing_else() throws IOException {
        Map<String, Supplier<?>> walked = walk();
        assertSilent();
        assertThat(calls())
                .extracting(call -> call.path("function").asText())
                .containsExactlyInAnyOrderElementsOf(walked.keySet());
        assertThat(calls()).allMatch(call -> call.path("outcome").asText().equals("done"));
    }

    @Test
    void a_store_that_is_away_is_told_by_class_and_code() throws IOException {
        Map<String, Supplier<?>> walked = walk();
        linesBefore = StandardOutput.lines().size();
        var away = new Failure.Unavailable(Failure.Code.TIMEOUT, "The store is away", "Wait");
        store(() -> new TryAgain(away));
        walked.forEach((name, call) -> assertThat(error(call)).doesNotContain(WORD));
        assertSilent();
        assertThat(log.entries()).noneMatch(entry -> entry.contains("Failed to run"));
        assertThat(calls()).hasSize(walked.size());
        assertThat(calls()).allMatch(call -> call.path("outcome").asText().equals("retry"));
        assertThat(calls()).allMatch(call -> call.path("Retries").asInt() == 1);
    }

    @Test
    void an_error_of_ours_that_quotes_a_text_is_told_by_class_and_place() throws IOException {
        Map<String, Supplier<?>> walked = walk();
        linesBefore = StandardOutput.lines().size();
        store(() -> new IllegalStateException("CANARY-quoted", new IOException("CANARY-cause")));
        walked.forEach(
                (name, call) ->
                        assertThat(error(call))
                                .startsWith("dev.writ.kernel.Failed: Writ itself failed."));
        assertSilent();
        assertThat(log.entries())
                .filteredOn(entry -> entry.contains("Failed to run"))
                .hasSize(walked.size())
                .allMatch(entry -> entry.contains("java.lang.IllegalStateException"))
                .allMatch(entry -> entry.contains("java.io.IOException"))
                .allMatch(entry -> entry.contains("BrokenTable"));
        assertThat(calls()).hasSize(walked.size());
        assertThat(calls()).allMatch(call -> call.path("outcome").asText().equals("broken"));
    }

    @Test
    void wrong_documents_and_reports_leave_nothing_in_the_log() throws IOException {
        walk();
        var whole = Files.readString(REPORT);
        var inputs =
                List.of(
                        () -> document("{\"scan\": \"CANARY-scan\"}", Generate.Input.class),
                        () -> document("{\"scan\": CANARY-broken", Generate.Input.class),
                        () -> document("{\"CANARY-field\": 1}", RecordExecution.Input.class),
                        () -> document("{\"days\": \"CANARY-days\"}", CleanDrafts.Input.class),
                        () ->
                                document(
                                        "{\"project\": \"CANARY §\"}",
                                        ImportScanFunction.Input.class),
                        (Supplier<Object>) () -> imported(whole.substring(0, whole.length() / 2)),
                        () -> imported("CANARY is no report"),
                        () -> imported(whole.replace("2.1.0", "CANARY-version")),
                        () -> imported(whole.replace("\"results\"", "\"results\": 7, \"x\"")));
        inputs.forEach(this::error);
        assertSilent();
    }

    private Object document(String text, Class<?> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException wrong) {
            throw new IllegalArgumentException(wrong);
        }
    }

    private Object imported(String report) {
        return functions.importScan.handle(
                new ImportScanFunction.Input(
                        new ProjectName("broken"),
                        Optional.empty(),
                        List.of(
                                new SentReport(
                                        "CANARY-name.sarif",
                                        report.getBytes(StandardCharsets.UTF_8)))));
    }

    @Test
    void requests_leave_neither_bodies_nor_paths_nor_headers_in_the_log() throws IOException {
        String scan = http.upload("/api/scans?project=CANARY-project", REPORT).text("/scan/id");
        List<Http.Reply> replies = new ArrayList<>(requests(scan));
        store(() -> new IllegalStateException("CANARY-quoted"));
        List<Http.Reply> broken = requests(scan);
        store(() -> Failed.invalid("Something stored is wrong", "Mend it"));
        replies.addAll(requests(scan));
        assertSilent();
        assertThat(calls()).hasSize(1 + replies.size() + broken.size());
        assertThat(calls()).allMatch(call -> call.path("function").asText().equals("api"));
        assertThat(broken).extracting(Http.Reply::status).contains(500);
        assertThat(broken)
                .filteredOn(reply -> reply.status() == 500)
                .noneMatch(reply -> reply.body().contains(WORD));
        assertThat(log.entries())
                .filteredOn(entry -> entry.contains("failed unexpectedly"))
                .isNotEmpty()
                .allMatch(entry -> read(entry).at("/mdc/requestId").asText().length() > 8);
    }

    private List<Http.Reply> requests(String scan) throws IOException {
        String secret = "Bearer CANARY-token";
        return List.of(
                http.get("/api/scans/" + scan, "Authorization", secret, "Cookie", "a=CANARY"),
                http.get("/api/scans/CANARY-id"),
                http.get("/api/CANARY-path"),
                http.get("/api/scans?limit=CANARY-limit&cursor=CANARY-cursor"),
                http.post("/api/scans/" + scan + "/prompts", "{\"severity\": \"CANARY\"}"),
                http.post("/api/scans/" + scan + "/prompts", "CANARY {"),
                http.post(
                        "/api/functions/generate",
                        "{\"scan\": \"CANARY\", \"group\": 7}",
                        "Idempotency-Key",
                        "CANARY-key"),
                http.post("/api/functions/CANARY-function", "{}"),
                http.put(
                        "/api/settings?project=CANARY-project",
                        "{\"text\": \"inputs: {CANARY-input: CANARY-value}\"}"),
                http.upload("/api/scans?project=CANARY", "CANARY".getBytes(StandardCharsets.UTF_8)),
                http.upload("/api/scans?project=CANARY-x", REPORT, "Idempotency-Key", "CANARY-k"));
    }
}
