package dev.writ.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.writ.testing.Laptop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// What a packaged function writes, which in the cloud is its log.
@Tag("packaged")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PackagedLogsTest {

    private static final Path LOG = Path.of("target", "packaged-clean-drafts.log");

    private Cloud cloud;

    @BeforeAll
    void start() throws IOException {
        Files.deleteIfExists(LOG);
        cloud = Cloud.start();
    }

    @AfterAll
    void stop() {
        cloud.close();
    }

    @Test
    void a_function_writes_one_line_of_json_a_call_and_no_secret_of_its_environment()
            throws IOException {
        cloud.functions().call("clean-drafts", "{}");
        cloud.functions().call("clean-drafts", "{\"days\": 0}");
        cloud.functions().call("clean-drafts", "{\"days\": \"CANARY\"}");
        assertThat(Files.readString(LOG)).doesNotContain("AKIDLOCAL", "secret-of-the-environment");
        List<String> entries = entries();
        assertThat(entries).noneMatch(entry -> entry.contains("CANARY"));
        assertThat(entries).noneMatch(entry -> entry.contains("days is 0"));
        var calls = new ArrayList<JsonNode>();
        for (String entry : entries) {
            JsonNode read = Laptop.JSON.readTree(entry);
            if (read.has("_aws")) {
                calls.add(read);
            }
        }
        assertThat(calls)
                .extracting(call -> call.path("outcome").asText())
                .containsExactly("done", "refused");
        assertThat(calls)
                .allMatch(call -> call.path("requestId").asText().length() == 36)
                .allMatch(call -> call.path("traceId").asText().startsWith("1-00000000-"));
    }

    /// All that is written, but on the JVM for what the runtime of AWS says of errors it reports.
    private List<String> entries() throws IOException {
        List<String> lines = Files.readAllLines(LOG);
        return cloud.isNative()
                ? lines
                : lines.stream().filter(line -> line.startsWith("{")).toList();
    }
}
