package dev.writ.workflow.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.writ.finding.ScanId;
import dev.writ.kernel.Failed;
import dev.writ.kernel.Key;
import dev.writ.kernel.Stored;
import dev.writ.kernel.TryAgain;
import dev.writ.plan.PlanScan;
import dev.writ.plan.Planning;
import dev.writ.store.sqlite.SqliteTable;
import dev.writ.testing.HandClock;
import dev.writ.testing.Laptop;
import dev.writ.testing.WalkedScan;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The start of the state machine, against a server that answers as a test wishes.
class StepFunctionsTest {

    private static final String ARN =
            "arn:aws:states:eu-central-1:123456789012:stateMachine:writ-walk";
    private static final String STARTED = "{\"executionArn\": \"arn:x\", \"startDate\": 1}";
    private static final String THERE =
            "{\"__type\": \"com.amazonaws.swf#ExecutionAlreadyExists\", \"message\": \"m\"}";
    private static final String DENIED = "{\"__type\": \"AccessDeniedException\"}";

    /// Instead of an answer the connection ends.
    private static final String LOST = "";

    private final HandClock clock = new HandClock();
    private final SqliteTable table = SqliteTable.inMemory(clock);
    private final ScanId scan = new WalkedScan(table, clock, Laptop.PROJECT, 1).id;
    private final Queue<String> answers = new ArrayDeque<>();
    private final List<JsonNode> asked = new ArrayList<>();
    private final List<String> authorizations = new ArrayList<>();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::serve);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
        table.close();
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            asked.add(Laptop.JSON.readTree(exchange.getRequestBody()));
            authorizations.add(exchange.getRequestHeaders().getFirst("Authorization"));
            byte[] answer = answers.remove().getBytes(StandardCharsets.UTF_8);
            if (answer.length > 0) {
                exchange.sendResponseHeaders(
                        new String(answer, StandardCharsets.UTF_8).equals(STARTED) ? 200 : 400,
                        answer.length);
                exchange.getResponseBody().write(answer);
            }
        }
    }

    private Planning planned() {
        String url = "http://127.0.0.1:" + server.getAddress().getPort();
        var launcher = StepFunctions.of(ARN, Optional.of(url), Laptop.JSON);
        return new PlanScan(table, clock, launcher)
                .run(new PlanScan.Input(scan, PlanScan.Wish.ALL));
    }

    @Test
    void an_execution_is_started_with_scan_and_wish() throws IOException {
        answers.add(STARTED);
        planned();
        assertThat(asked.getFirst().path("stateMachineArn").asText()).isEqualTo(ARN);
        JsonNode input = Laptop.JSON.readTree(asked.getFirst().path("input").asText());
        assertThat(input.path("scan").asText()).isEqualTo(scan.value());
        assertThat(input.at("/wish/group").asText()).isEqualTo("file");
    }

    @Test
    void a_lost_answer_is_asked_for_again_under_the_same_name() {
        answers.addAll(List.of(LOST, LOST, STARTED));
        assertThat(planned().state()).isEqualTo(Planning.State.RUNNING);
        var names = asked.stream().map(each -> each.path("name").asText()).distinct().toList();
        assertThat(names).hasSize(1);
        assertThat(names.getFirst()).matches("[A-Za-z0-9-]{1,80}");
    }

    @Test
    void an_execution_that_is_there_already_is_the_one_that_was_wanted() {
        answers.add(THERE);
        assertThat(planned().state()).isEqualTo(Planning.State.RUNNING);
    }

    @Test
    void a_refusal_leaves_no_planning_at_work() {
        answers.addAll(List.of(DENIED, DENIED, DENIED));
        assertThatThrownBy(this::planned)
                .isInstanceOf(TryAgain.class)
                .hasMessageContaining("The state machine cannot be started");
        assertThat(
                        Planning.TYPE
                                .find(table, new Key("SCAN#" + scan, "PLANNING"))
                                .map(Stored::value)
                                .map(Planning::state))
                .contains(Planning.State.FAILED);
    }

    @Test
    void a_server_for_trials_sees_no_credentials_of_aws() {
        answers.add(STARTED);
        planned();
        assertThat(authorizations.getFirst()).contains("Credential=local/");
    }

    @Test
    void without_credentials_it_can_be_tried_again() {
        var aws = StepFunctions.of(ARN, Optional.empty(), Laptop.JSON);
        var planScan = new PlanScan(table, clock, aws);
        var wanted = new PlanScan.Input(scan, PlanScan.Wish.ALL);
        assertThatThrownBy(() -> planScan.run(wanted)).isInstanceOf(TryAgain.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"writ", "arn:aws:states:eu-central-1:1:stateMachine:w", ""})
    void what_is_no_arn_is_refused(String arn) {
        assertThatThrownBy(() -> StepFunctions.of(arn, Optional.empty(), Laptop.JSON))
                .isInstanceOf(Failed.class)
                .hasMessageContaining("WRIT_WORKFLOW_ARN");
    }

    @ParameterizedTest
    @ValueSource(strings = {"not an address", "http://"})
    void what_is_no_address_is_refused(String url) {
        assertThatThrownBy(() -> StepFunctions.of(ARN, Optional.of(url), Laptop.JSON))
                .isInstanceOf(Failed.class)
                .hasMessageContaining("WRIT_WORKFLOW_URL");
    }
}
