package dev.writ.packaged;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import dev.writ.store.dynamo.DynamoLocal;
import dev.writ.store.dynamo.DynamoTable;
import dev.writ.testing.HttpCase;
import dev.writ.testing.HttpCases;
import dev.writ.testing.Issuer;
import dev.writ.testing.Laptop;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/// The HTTP API as Lambda runs it: the same cases as on a laptop, answer for answer.
@Tag("packaged")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PackagedApiTest {

    private static final Path CASES = Path.of("src/test/resources/web/identity/cases.yaml");
    private static final Path REPORT = Path.of("examples/eslint-jquery-src.sarif");

    private final HttpClient http = HttpClient.newHttpClient();
    private Path folder;
    private Issuer issuer;
    private DynamoTable table;
    private ApiGateway gateway;

    @BeforeAll
    void start() throws IOException {
        folder = Files.createTempDirectory("writ-api");
        issuer = Issuer.start(0, Clock.systemUTC());
        String name = DynamoLocal.newName();
        table = DynamoTable.open(DynamoLocal.address(), name, Clock.systemUTC());
        gateway = new ApiGateway(new Lambda("api", Artefact.api(folder), environment(name)));
    }

    private Map<String, String> environment(String table) {
        var all = new HashMap<String, String>();
        all.put("WRIT_DYNAMODB_URL", DynamoLocal.url().toString());
        all.put("WRIT_DYNAMODB_TABLE", table);
        all.put("WRIT_JWT_ISSUER", Issuer.NAME);
        all.put("WRIT_JWT_AUDIENCE", Issuer.AUDIENCE);
        all.put("WRIT_JWT_KEYS", issuer.keys().toString());
        all.put("WRIT_CORS_ORIGINS", "https://app.example,http://localhost:5173");
        all.put("WRIT_RATE_LIMIT", "0");
        return all;
    }

    @AfterAll
    void stop() {
        gateway.close();
        table.close();
        issuer.close();
        Cloud.remove(folder);
    }

    @TestFactory
    Stream<DynamicTest> every_case_is_answered_as_on_a_laptop() throws IOException {
        var cases = new HttpCases(gateway.url(), issuer);
        return HttpCase.read(CASES).map(each -> dynamicTest(each.name(), () -> cases.run(each)));
    }

    @Test
    void a_report_is_imported_and_read_again() throws Exception {
        var imported =
                send(
                        "/api/scans?project=lambda",
                        BodyPublishers.ofFile(REPORT),
                        "application/json");
        assertThat(imported.statusCode()).isEqualTo(201);
        JsonNode scan = Laptop.JSON.readTree(imported.body()).path("scan");
        var read = get("/api/scans/" + scan.path("id").asText());
        assertThat(Laptop.JSON.readTree(read.body())).isEqualTo(scan);
    }

    @Test
    void a_listener_gets_one_event_and_comes_again() throws Exception {
        var imported =
                send(
                        "/api/scans?project=events",
                        BodyPublishers.ofFile(REPORT),
                        "application/json");
        String scan = Laptop.JSON.readTree(imported.body()).at("/scan/id").asText();
        var listening =
                request("/api/scans/" + scan + "/tracking")
                        .header("Accept", "text/event-stream")
                        .timeout(Duration.ofSeconds(20))
                        .build();
        var heard = http.send(listening, BodyHandlers.ofString());
        assertThat(heard.headers().firstValue("Content-Type").orElse(""))
                .startsWith("text/event-stream");
        assertThat(heard.body()).containsOnlyOnce("data:").contains(scan);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(gateway.url() + path))
                .header("Authorization", "Bearer " + issuer.token("admin"));
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(request(path).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> send(String path, HttpRequest.BodyPublisher body, String type)
            throws IOException, InterruptedException {
        var request = request(path).header("Content-Type", type).POST(body).build();
        return http.send(request, BodyHandlers.ofString());
    }
}
