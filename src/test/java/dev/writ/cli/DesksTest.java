package dev.writ.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.writ.kernel.Failed;
import dev.writ.library.Alias;
import dev.writ.library.TemplateId;
import dev.writ.source.ReportFile;
import dev.writ.template.TemplateRef;
import dev.writ.testing.Laptop;
import dev.writ.testing.Shelf;
import dev.writ.web.InMemory;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a command is told by the store here and by a server is the same.
@QuarkusTest
@TestProfile(InMemory.class)
class DesksTest {

    private static final ReportFile REPORT =
            new ReportFile(Path.of("examples/eslint-jquery-src.sarif"));
    private static final Map<String, String> ALL = Map.of("limit", "200");

    @TestHTTPResource("/")
    URL address;

    @Inject LocalDesk local;

    @Inject ObjectMapper json;

    private Desk remote;
    private String scan;

    @BeforeEach
    void plan() throws InterruptedException {
        remote = new RemoteDesk(json, address.toString(), Optional.empty());
        scan = remote.scans().importScan("desks", "nightly", REPORT).at("/scan/id").asText();
        remote.scans().plan(scan, Bodies.of(Map.of("limit", 3)));
        while (remote.scans()
                .progress(scan, false)
                .at("/planning/state")
                .asText()
                .equals("running")) {
            Thread.sleep(20);
        }
    }

    private JsonNode same(Function<Desk, JsonNode> call) {
        JsonNode answer = call.apply(local);
        assertThat(call.apply(remote).toString()).isEqualTo(answer.toString());
        assertThat(answer).isNotEmpty();
        return answer;
    }

    @Test
    void both_give_the_same_answers() {
        same(desk -> desk.scans().list(ALL));
        same(desk -> desk.scans().find(scan));
        same(desk -> desk.scans().findings(scan, ALL));
        same(desk -> desk.scans().events(scan, ALL));
        same(desk -> desk.scans().progress(scan, true));
        JsonNode prompts =
                same(desk -> desk.prompts().list(Map.of("scan", scan, "status", "pending")));
        String prompt = prompts.at("/items/0/id").asText();
        same(desk -> desk.prompts().find(prompt));
        same(desk -> desk.prompts().executions(prompt, ALL));
        same(desk -> desk.policy().rules(Optional.empty()));
        same(desk -> desk.policy().rule("CHANGE-005", Optional.of("desks")));
        same(desk -> desk.policy().coverage(Optional.of("desks")));
        same(desk -> desk.policy().settings("a/name with/slashes".replace(" ", "-")));
        same(
                desk ->
                        desk.policy()
                                .changeSettings(
                                        "desks-settings", "w.yaml", "tokens: {limit: 6000}"));
    }

    @Test
    void what_one_of_them_records_the_other_sees() {
        String prompt = remote.prompts().list(Map.of("scan", scan)).at("/items/2/id").asText();
        remote.prompts().report(prompt, Bodies.of(Map.of("status", "executing", "agent", "a")));
        local.prompts().report(prompt, Bodies.of(Map.of("status", "failed", "error", "no build")));
        JsonNode attempts = same(desk -> desk.prompts().executions(prompt, ALL));
        assertThat(attempts.at("/items/0/error").asText()).isEqualTo("no build");
        assertThat(attempts.at("/items/0/agent").asText()).isEqualTo("a");
    }

    @Test
    void templates_are_kept_tested_and_pointed_at_alike() {
        var id = TemplateId.parse("desks/feature/my_prompt");
        var template =
                Bodies.of(
                        Map.of(
                                "home",
                                "desks/feature",
                                "name",
                                "my_prompt",
                                "text",
                                Shelf.text("it"),
                                "cases",
                                "cases: [{name: a, sample: testing, expect: [{contains:"
                                        + " it}]}]"));
        local.templateTexts().add(template);
        same(desk -> desk.templateTexts().add(template));
        var better = Bodies.of(Map.of("text", Shelf.text("them"), "expected", 1));
        remote.templateTexts().update(id, better);
        same(desk -> desk.templateTexts().update(id, better));
        same(desk -> desk.templateTexts().test(id, 1));
        remote.templateAliases().move(id, Alias.STAGING, Bodies.of(Map.of("version", 1)));
        var wish = Bodies.of(Map.of("version", 1, "expected", 1));
        same(desk -> desk.templateAliases().move(id, Alias.STAGING, wish));
        var origin = TemplateRef.parse("session_analysis@1");
        var fork = TemplateId.parse("desks/their_analysis");
        remote.templateTexts().fork(origin, fork);
        same(desk -> desk.templateTexts().fork(origin, fork));
        same(desk -> desk.templates().find(id, Map.of("version", "1")));
        same(desk -> desk.templates().find(id, Map.of("alias", "staging")));
        same(desk -> desk.templates().diff(id, 1, 2));
        same(desk -> desk.templates().explain("my_prompt", Map.of("project", "desks")));
        same(desk -> desk.templates().list(Map.of("named", "my", "type", "prompt,analysis")));
        same(desk -> desk.templateAliases().rate(id, 3));
        same(desk -> desk.templateAliases().retire(fork));
    }

    @Test
    void waivers_are_granted_listed_and_revoked_alike() {
        var asked =
                Map.of(
                        "project", "desks-waivers",
                        "rule", "eslint/no-empty",
                        "owner", "team",
                        "reason", "it goes away");
        String here = local.waivers().grant(Bodies.of(asked)).at("/waiver/id").asText();
        JsonNode there = remote.waivers().grant(Bodies.of(asked));
        assertThat(there.at("/waiver/id").asText()).isEqualTo(here);
        assertThat(there.at("/repeated").asBoolean()).isTrue();
        same(desk -> desk.waivers().grant(Bodies.of(asked)));
        same(desk -> desk.waivers().find(here));
        same(desk -> desk.waivers().list(Map.of("project", "desks-waivers", "state", "active")));

        remote.waivers().revoke(here);
        same(desk -> desk.waivers().revoke(here));
        var adoption = Bodies.of(Map.of("owner", "team"));
        for (Desk desk : List.of(local, remote)) {
            var refused =
                    catchThrowableOfType(Failed.class, () -> desk.waivers().adopt(here, adoption));
            assertThat(refused).hasMessageContaining("is revoked, not proposed");
            assertThat(Errors.exitCode(refused.failure())).isEqualTo(4);
        }
    }

    @Test
    void a_scan_removed_through_a_server_is_gone_here() {
        String other = remote.scans().importScan("desks-gone", "x", REPORT).at("/scan/id").asText();
        remote.scans().delete(other);
        var gone = catchThrowableOfType(Failed.class, () -> local.scans().find(other));
        assertThat(Errors.exitCode(gone.failure())).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"s-00000000000000000000", "nothing", "../prompts", "s- 1?x=#"})
    void a_refusal_has_the_same_exit_code(String id) {
        var here = catchThrowableOfType(Failed.class, () -> local.scans().find(id));
        var there = catchThrowableOfType(Failed.class, () -> remote.scans().find(id));
        assertThat(Errors.exitCode(there.failure())).isEqualTo(Errors.exitCode(here.failure()));
        assertThat(there.failure().problem()).isEqualTo(here.failure().problem());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "localhost:8080", "ftp://localhost", "http://", "http:// x"})
    void what_is_no_address_of_a_server_is_refused(String text) {
        var refused =
                catchThrowableOfType(
                        Failed.class, () -> new RemoteDesk(json, text, Optional.empty()));
        assertThat(Errors.exitCode(refused.failure())).isEqualTo(2);
    }

    @Test
    void a_request_whose_answer_is_lost_is_sent_again_under_the_same_key() throws Exception {
        var keys = new ArrayList<String>();
        try (var losing = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
                var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            var served =
                    pool.submit(
                            () -> {
                                keys.add(key(losing, ""));
                                keys.add(key(losing, "{\"prompt\":\"failed\"}"));
                                return keys;
                            });
            var desk =
                    new RemoteDesk(
                            json, "http://localhost:" + losing.getLocalPort(), Optional.empty());
            JsonNode answer = desk.prompts().report("p", Bodies.of(Map.of("status", "failed")));
            assertThat(answer).isEqualTo(Laptop.JSON.readTree("{\"prompt\":\"failed\"}"));
            assertThat(served.get()).hasSize(2).doesNotContain("").containsOnly(keys.getFirst());
        }
    }

    /// Takes one request and answers it, or hangs up when there is no answer.
    private static String key(ServerSocket server, String answer) throws IOException {
        try (Socket client = server.accept()) {
            byte[] bytes = new byte[8192];
            int count = client.getInputStream().read(bytes);
            if (!answer.isEmpty()) {
                String head = "HTTP/1.1 201 Created\r\nContent-Length: " + answer.length();
                client.getOutputStream()
                        .write((head + "\r\n\r\n" + answer).getBytes(StandardCharsets.UTF_8));
            }
            return List.of(new String(bytes, 0, count, StandardCharsets.UTF_8).split("\r\n"))
                    .stream()
                    .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("idem"))
                    .findFirst()
                    .orElse("");
        }
    }
}
