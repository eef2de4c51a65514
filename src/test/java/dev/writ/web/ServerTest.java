package dev.writ.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.writ.kernel.Caches;
import dev.writ.kernel.Hash;
import dev.writ.testing.Laptop;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The server as a client sees it, over HTTP, with its real store in memory.
@QuarkusTest
@TestProfile(InMemory.class)
class ServerTest {

    private static final Path PMD = Path.of("examples/pmd-quickstart-gson.sarif");
    private static final Path ESLINT = Path.of("examples/eslint-jquery-src.sarif");
    private static final String UNKNOWN_SCAN = "s-00000000000000000000";
    private static final String UNKNOWN_PROMPT = "p-00000000000000000000";

    @TestHTTPResource("/")
    URL server;

    @Inject Caches caches;

    private Http http;

    @BeforeEach
    void connect() {
        http = new Http(server.getPort());
    }

    private String imported(String project, Path report) throws IOException {
        return http.upload("/api/scans?project=" + project, report).text("/scan/id");
    }

    /// A scan whose prompts are made.
    private String planned(String project, Path report) throws IOException {
        String scan = imported(project, report);
        http.post("/api/scans/" + scan + "/prompts", "{}");
        awaitPlanning(scan);
        return scan;
    }

    private JsonNode awaitPlanning(String scan) {
        for (int i = 0; i < 600; i++) {
            JsonNode progress = http.get("/api/scans/" + scan + "/tracking").json();
            if (!progress.at("/planning/state").asText().equals("running")) {
                return progress;
            }
            pause();
        }
        throw new AssertionError("the planning did not end");
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private String prompt(String scan) {
        return http.get("/api/prompts?limit=1&scan=" + scan).text("/items/0/id");
    }

    private List<JsonNode> all(String path) {
        var items = new ArrayList<JsonNode>();
        String cursor = "";
        do {
            JsonNode part = http.get(path + (cursor.isEmpty() ? "" : "&cursor=" + cursor)).json();
            part.at("/items").forEach(items::add);
            cursor = part.at("/next").asText();
        } while (!cursor.isEmpty());
        return items;
    }

    // ── scans ────────────────────────────────────────────────────────────────────────────────

    @Test
    void a_report_becomes_a_scan_with_an_address() throws IOException {
        var reply = http.upload("/api/scans?project=gson&name=nightly", PMD);
        assertThat(reply.status()).isEqualTo(201);
        assertThat(reply.text("/scan/name")).isEqualTo("nightly");
        assertThat(reply.json().at("/scan/counts/new").asInt()).isEqualTo(110);
        var scan = http.get(reply.header("Location"));
        assertThat(scan.json()).isEqualTo(reply.json().at("/scan"));
    }

    @Test
    void a_packed_report_is_the_same_scan_as_the_plain_one() throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            Files.copy(ESLINT, gzip);
        }
        String plain = imported("packed", ESLINT);
        var again = http.upload("/api/scans?project=packed", packed.toByteArray());
        assertThat(again.text("/scan/id")).isEqualTo(plain);
        assertThat(again.json().at("/repeated").asBoolean()).isTrue();
    }

    @Test
    void the_scans_of_all_projects_come_in_parts_that_make_the_whole() throws IOException {
        var ids = new HashSet<String>();
        for (String project : List.of("one", "three", "two")) {
            ids.add(imported(project, ESLINT));
            ids.add(imported(project, PMD));
        }
        var listed = new HashSet<String>();
        all("/api/scans?limit=1").forEach(scan -> listed.add(scan.at("/id").asText()));
        assertThat(listed).containsAll(ids);
        assertThat(all("/api/scans?limit=1&project=two")).hasSize(2);
    }

    @Test
    void the_findings_of_a_scan_come_in_parts_that_make_the_whole() throws IOException {
        String scan = imported("findings", PMD);
        var findings = all("/api/scans/" + scan + "/findings?limit=7");
        assertThat(findings).hasSize(110).doesNotHaveDuplicates();
    }

    @Test
    void a_removed_scan_is_gone_and_its_prompts_stay() throws IOException {
        String scan = planned("removed", ESLINT);
        String prompt = prompt(scan);
        assertThat(http.delete("/api/scans/" + scan).status()).isEqualTo(204);
        assertThat(http.get("/api/scans/" + scan).status()).isEqualTo(404);
        assertThat(http.get("/api/scans/" + scan + "/findings").status()).isEqualTo(404);
        assertThat(http.delete("/api/scans/" + scan).status()).isEqualTo(404);
        assertThat(http.get("/api/prompts/" + prompt).status()).isEqualTo(200);
        assertThat(all("/api/events?scan=" + scan).getLast().at("/kind").asText())
                .isEqualTo("scan-deleted");
    }

    @Test
    void a_removed_scan_can_be_imported_again() throws IOException {
        String scan = imported("again", ESLINT);
        http.delete("/api/scans/" + scan);
        assertThat(imported("again", ESLINT)).isEqualTo(scan);
        assertThat(all("/api/scans/" + scan + "/findings?limit=200")).hasSize(27);
    }

    // ── prompts ──────────────────────────────────────────────────────────────────────────────

    @Test
    void the_chain_runs_in_the_background_and_tells_how_far_it_is() throws IOException {
        String scan = imported("background", PMD);
        var begun = http.post("/api/scans/" + scan + "/prompts", "{}");
        assertThat(begun.status()).isEqualTo(202);
        assertThat(begun.header("Location")).isEqualTo("/api/scans/" + scan + "/tracking");
        JsonNode progress = awaitPlanning(scan);
        assertThat(progress.at("/planning/state").asText()).isEqualTo("completed");
        assertThat(progress.at("/planning/done").asInt()).isEqualTo(63);
        assertThat(progress.at("/tracking/pendingPrompts").asInt()).isEqualTo(63);
    }

    @Test
    void a_plan_can_be_narrowed_as_on_the_command_line() throws IOException {
        String scan = imported("narrow", PMD);
        http.post("/api/scans/" + scan + "/prompts", "{\"group\":\"rule\",\"limit\":3}");
        assertThat(awaitPlanning(scan).at("/tracking/totalPrompts").asInt()).isEqualTo(3);
    }

    @Test
    void progress_is_an_event_for_each_change_until_nothing_is_left() throws Exception {
        String scan = imported("events", ESLINT);
        http.post("/api/scans/" + scan + "/prompts", "{\"limit\":2}");
        awaitPlanning(scan);
        var prompts = all("/api/prompts?scan=" + scan);
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            var heard =
                    pool.submit(
                            () ->
                                    http.get(
                                            "/api/scans/" + scan + "/tracking",
                                            "Accept",
                                            "text/event-stream"));
            for (JsonNode prompt : prompts) {
                http.post(executions(prompt.at("/id").asText()), "{\"status\":\"completed\"}");
            }
            var last = heard.get().body().lines().filter(line -> line.startsWith("data:")).toList();
            assertThat(last.getLast()).contains("\"completedPrompts\":2");
        }
    }

    @Test
    void prompts_come_in_the_order_to_act_on_them_and_in_parts() throws IOException {
        String scan = planned("order", PMD);
        var prompts = all("/api/prompts?limit=10&scan=" + scan);
        assertThat(prompts).hasSize(63).doesNotHaveDuplicates();
        assertThat(prompts.stream().map(each -> each.at("/priority").asText()).toList()).isSorted();
        assertThat(all("/api/prompts?limit=10&project=order")).hasSameElementsAs(prompts);
    }

    @ParameterizedTest
    @CsvSource({
        "persona=security, 0",
        "persona=architecture, 22",
        "status=pending, 22",
        "status=completed, 0",
        "severity=critical, 0",
        "severity=medium, 22",
        "priority=P1, 22",
        "priority=P3, 0",
    })
    void prompts_can_be_filtered(String filter, int count) throws IOException {
        String scan = planned("filtered", ESLINT);
        assertThat(all("/api/prompts?limit=200&scan=" + scan + "&" + filter)).hasSize(count);
        assertThat(all("/api/prompts?limit=200&project=filtered&" + filter)).hasSize(count);
    }

    @Test
    void a_prompt_is_json_or_its_text_byte_for_byte() throws IOException {
        String path = "/api/prompts/" + prompt(planned("text", ESLINT));
        var json = http.get(path, "Accept", Http.JSON);
        var text = http.get(path, "Accept", "text/markdown");
        assertThat(text.header("Content-Type")).startsWith("text/markdown");
        assertThat(text.body()).isEqualTo(json.text("/text"));
        assertThat(Hash.sha256(text.body())).isEqualTo(json.text("/prompt/sha256"));
    }

    // ── executions ───────────────────────────────────────────────────────────────────────────

    private static String executions(String prompt) {
        return "/api/prompts/" + prompt + "/executions";
    }

    @Test
    void an_agent_begins_and_ends_an_execution() throws IOException {
        String scan = planned("executed", ESLINT);
        String prompt = prompt(scan);
        assertThat(http.post(executions(prompt), "{\"status\":\"executing\"}").status())
                .isEqualTo(201);
        var ended =
                http.post(
                        executions(prompt),
                        """
                        {"status": "completed", "agent": "copilot", "summary": "Renamed it",
                         "filesChanged": ["src/a.js", "src/b.js"],
                         "validation": {"status": "warned", "violations": [{"rule": "CHANGE-001",
                           "severity": "warn", "message": "Wide", "remedy": "Narrow it"}]}}
                        """);
        assertThat(ended.text("/prompt")).isEqualTo("completed");
        assertThat(ended.json().at("/execution/attempt").asInt()).isEqualTo(1);
        assertThat(all(executions(prompt) + "?limit=5")).hasSize(1);
        JsonNode tracking = http.get("/api/scans/" + scan + "/tracking").json().at("/tracking");
        assertThat(tracking.at("/completedPrompts").asInt()).isEqualTo(1);
        assertThat(tracking.at("/totalFilesChanged").asInt()).isEqualTo(2);
        assertThat(tracking.at("/overallSuccessRate").asDouble()).isEqualTo(100.0);
        assertThat(tracking.at("/governanceComplianceScore").asDouble()).isEqualTo(95.0);
        assertThat(http.get("/api/scans/" + scan + "/tracking?recount=true").json().at("/tracking"))
                .isEqualTo(tracking);
    }

    @Test
    void an_illegal_step_is_a_conflict() throws IOException {
        String prompt = prompt(planned("illegal", ESLINT));
        http.post(executions(prompt), "{\"status\":\"completed\"}");
        var refused = http.post(executions(prompt), "{\"status\":\"executing\"}");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("/code")).isEqualTo("INVALID_STATE");
    }

    @Test
    void a_report_on_what_has_changed_meanwhile_is_refused() throws IOException {
        String prompt = prompt(planned("stale", ESLINT));
        String tag = http.get("/api/prompts/" + prompt).header("ETag");
        var first = http.post(executions(prompt), "{\"status\":\"failed\"}", "If-Match", tag);
        assertThat(first.status()).isEqualTo(201);
        assertThat(
                        http.post(executions(prompt), "{\"status\":\"failed\"}", "If-Match", tag)
                                .status())
                .isEqualTo(412);
        assertThat(http.get("/api/prompts/" + prompt).header("ETag"))
                .isEqualTo(first.header("ETag"));
    }

    @Test
    void a_hundred_identical_requests_at_once_have_one_effect_and_one_answer() throws Exception {
        String prompt = prompt(planned("hundred", ESLINT));
        Callable<Http.Reply> request =
                () ->
                        http.post(
                                executions(prompt),
                                "{\"status\":\"failed\"}",
                                "Idempotency-Key",
                                "only-once");
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            var replies = new HashSet<String>();
            for (var reply :
                    pool.invokeAll(IntStream.range(0, 100).mapToObj(i -> request).toList())) {
                assertThat(reply.get().status()).isEqualTo(201);
                replies.add(reply.get().body());
            }
            assertThat(replies).hasSize(1);
        }
        assertThat(all(executions(prompt) + "?limit=50")).hasSize(1);
    }

    @Test
    void one_key_with_another_body_is_refused() throws IOException {
        String prompt = prompt(planned("otherbody", ESLINT));
        http.post(executions(prompt), "{\"status\":\"executing\"}", "Idempotency-Key", "k");
        var other =
                http.post(executions(prompt), "{\"status\":\"failed\"}", "Idempotency-Key", "k");
        assertThat(other.status()).isEqualTo(422);
        assertThat(all(executions(prompt) + "?limit=50")).hasSize(1);
    }

    @Test
    void a_repeated_import_under_one_key_gives_the_first_answer() throws IOException {
        String path = "/api/scans?project=repeated";
        var first = http.upload(path, ESLINT, "Idempotency-Key", "import");
        var again = http.upload(path, ESLINT, "Idempotency-Key", "import");
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
    }

    // ── policy ───────────────────────────────────────────────────────────────────────────────

    @Test
    void settings_are_written_read_and_in_force() throws IOException {
        String path = "/api/settings?project=set";
        var kept =
                http.put(path, "{\"policy\":{\"disabled\":[\"CHANGE-005\"]}}", "If-Match", "\"0\"");
        assertThat(kept.status()).isEqualTo(200);
        assertThat(http.get(path).body()).isEqualTo(kept.body());
        assertThat(http.put(path, "{}", "If-Match", "\"0\"").status()).isEqualTo(412);
        assertThat(http.get("/api/rules/CHANGE-005?project=set").status()).isEqualTo(404);
        assertThat(http.get("/api/rules/CHANGE-005").status()).isEqualTo(200);
        assertThat(all("/api/events?project=set")).hasSize(1);
    }

    @Test
    void settings_no_feature_understands_are_refused_whole() {
        String path = "/api/settings?project=wrong";
        var refused = http.put(path, "{\"policy\":{\"disabled\":[\"NO-1\"]}}");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("/detail")).contains("NO-1");
        assertThat(http.get(path).json().at("/settings")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"/api/rules, 54", "/api/shipped-templates, 5", "/api/personas, 5"})
    void what_prompts_are_made_of_can_be_listed(String path, int atLeast) {
        assertThat(http.get(path).json().size()).isGreaterThanOrEqualTo(atLeast);
    }

    @Test
    void the_metrics_tell_how_each_cache_does() throws IOException {
        planned("cached", ESLINT);
        String metrics = http.get("/q/metrics", "Accept", "text/plain").body();
        assertThat(caches.figures().stream().map(Caches.Figures::name))
                .containsExactlyInAnyOrderElementsOf(CacheMeters.NAMES);
        for (String cache : CacheMeters.NAMES) {
            assertThat(metrics)
                    .containsPattern(
                            "cache_gets_total\\{cache=\"" + cache + "\",result=\"hit\",?} [1-9]");
        }
    }

    // ── functions ────────────────────────────────────────────────────────────────────────────

    @Test
    void a_group_walked_function_by_function_ends_in_the_prompt_of_the_chain() throws IOException {
        String scan = planned("byhand", ESLINT);
        JsonNode planned =
                all("/api/events?scan=" + scan + "&limit=200").stream()
                        .filter(event -> event.at("/kind").asText().equals("prompt-planned"))
                        .findFirst()
                        .orElseThrow();
        JsonNode prompt = http.get("/api/prompts/" + planned.at("/subject").asText()).json();
        var document = Laptop.JSON.createObjectNode();
        document.put("scan", scan).put("project", "byhand");
        document.set("group", planned.at("/facts/group"));
        document.set("findings", prompt.at("/prompt/findings"));
        List.of(
                        "generate draft",
                        "customize customization",
                        "embed-rules governance",
                        "validate verdict",
                        "commit-draft commit",
                        "record-execution execution")
                .forEach(
                        step -> {
                            String[] names = step.split(" ");
                            var reply =
                                    http.post("/api/functions/" + names[0], document.toString());
                            assertThat(reply.status()).as(step).isEqualTo(200);
                            document.set(names[1], reply.json());
                        });
        assertThat(document.at("/commit/sha256")).isEqualTo(prompt.at("/prompt/sha256"));
        assertThat(document.at("/execution/outcome").asText()).isEqualTo("committed");
    }

    // ── errors ───────────────────────────────────────────────────────────────────────────────

    @ParameterizedTest
    @CsvSource({
        "/api/scans?limit=0, 422",
        "/api/scans?limit=many, 422",
        "/api/scans?cursor=%21, 422",
        "/api/scans?cursor=AAAA, 422",
        "/api/scans?project=%2F, 422",
        "/api/scans/nothing, 422",
        "/api/scans/" + UNKNOWN_SCAN + ", 404",
        "/api/scans/" + UNKNOWN_SCAN + "/findings, 404",
        "/api/scans/" + UNKNOWN_SCAN + "/tracking, 404",
        "/api/prompts?status=done, 422",
        "/api/prompts?severity=bad, 422",
        "/api/prompts/" + UNKNOWN_PROMPT + ", 404",
        "/api/prompts/" + UNKNOWN_PROMPT + "/executions, 404",
        "/api/rules/NO-1, 404",
        "/api/settings, 422",
        "/api/events, 422",
        "/api/nothing, 404",
        "/nothing, 404",
    })
    void an_error_is_a_problem_that_a_program_can_act_on(String path, int status) {
        assertProblem(http.get(path), status);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {             | 400
                    null          | 422
                    []            | 422
                    {}            | 422
                    {"status":1}  | 422
                    {"status":"done"} | 422
                    {"status":null} | 422
                    {"status":"executing","more":1} | 422
                    {"status":"executing"} {} | 422
                    {"status":"failed","filesChanged":[null]} | 422
                    {"status":"failed","filesChanged":[""]} | 422
                    {"status":"completed","error":"but"} | 422
                    {"status":"completed","validation":{"status":"passed"}} | 422
                    {"status":"completed","validation":{"status":"blocked","violations":[]}} | 422
                    {"status":"executing","rollbackExecuted":true} | 422
                    {"status":"failed","agent":1} | 422
                    {"status":"failed","summary":true} | 422
                    {"status":"failed","filesChanged":[1]} | 422
                    {"status":"failed","filesChanged":"src/a.js"} | 422
                    {"status":"failed","rollbackExecuted":"true"} | 422
                    {"status":"failed","rollbackExecuted":1} | 422
                    """)
    void a_body_that_is_wrong_is_a_problem_and_changes_nothing(String body, int status)
            throws IOException {
        String prompt = prompt(planned("bodies", ESLINT));
        assertProblem(http.post(executions(prompt), body), status);
        assertThat(http.get("/api/prompts/" + prompt).text("/prompt/status")).isEqualTo("pending");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"rules\":[null]}",
                "{\"paths\":[null]}",
                "{\"rules\":[1]}",
                "{\"limit\":\"3\"}",
                "{\"limit\":1.5}",
                "{\"limit\":0}",
                "{\"group\":\"folder\"}",
                "{\"more\":1}",
            })
    void a_wish_that_is_wrong_is_a_problem_and_begins_nothing(String wish) throws IOException {
        String scan = imported("wishes", ESLINT);
        assertProblem(http.post("/api/scans/" + scan + "/prompts", wish), 422);
        assertThat(http.get("/api/scans/" + scan + "/tracking").json().has("planning")).isFalse();
    }

    @Test
    void a_document_that_lacks_a_field_is_a_problem_that_names_it() {
        var refused = http.post("/api/functions/generate", "{\"project\":\"demo\"}");
        assertProblem(refused, 422);
        assertThat(refused.text("/detail")).contains("generate", "scan");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " "})
    void no_settings_at_all_are_not_taken_for_empty_ones(String body) {
        assertProblem(http.put("/api/settings?project=nothing", body), 422);
        assertThat(http.get("/api/settings?project=nothing").header("ETag")).isEqualTo("\"0\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{\"runs\":[]}", "not json"})
    void a_report_that_is_none_is_a_problem(String body) {
        assertProblem(http.post("/api/scans?project=none", body), 422);
    }

    @Test
    void a_method_or_type_the_path_does_not_take_is_a_problem() {
        assertProblem(http.put("/api/scans", "{}"), 405);
        assertProblem(http.get("/api/scans", "Accept", "image/png"), 406);
        assertProblem(
                http.send(
                        http.request(executions(UNKNOWN_PROMPT), "Content-Type", "text/plain")
                                .POST(BodyPublishers.ofString("x"))),
                415);
    }

    @Test
    void who_opens_the_server_in_a_browser_sees_what_there_is() {
        var entrance = http.get("/");
        assertThat(entrance.status()).isEqualTo(303);
        assertThat(http.get(URI.create(entrance.header("Location")).getPath()).status())
                .isEqualTo(200);
    }

    @Test
    void the_request_id_of_the_caller_comes_back() {
        var reply = http.get("/api/scans/nothing", "X-Request-Id", "mine-1");
        assertThat(reply.header("X-Request-Id")).isEqualTo("mine-1");
        assertThat(reply.text("/requestId")).isEqualTo("mine-1");
        assertThat(http.get("/api/scans", "X-Request-Id", "<script>").header("X-Request-Id"))
                .matches("[0-9a-f]{20}");
    }

    @Test
    void another_site_in_a_browser_of_this_machine_is_not_served() {
        assertProblem(http.get("/api/scans", "Origin", "https://evil.example"), 403);
    }

    private static void assertProblem(Http.Reply reply, int status) {
        assertThat(reply.status()).as(reply.body()).isEqualTo(status);
        assertThat(reply.header("Content-Type")).startsWith("application/problem+json");
        assertThat(reply.json().at("/status").asInt()).isEqualTo(status);
        for (String field : List.of("title", "detail", "code", "remedy", "requestId")) {
            assertThat(reply.text("/" + field)).as(field).isNotBlank();
        }
        assertThat(reply.text("/title")).isNotEqualTo("Error");
        assertThat(reply.text("/requestId")).isEqualTo(reply.header("X-Request-Id"));
        assertThat(reply.body()).doesNotContain("dev.writ", "java.");
    }
}
