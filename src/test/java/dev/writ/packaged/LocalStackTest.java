package dev.writ.packaged;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.writ.finding.ScanId;
import dev.writ.plan.Planning;
import dev.writ.project.ProjectName;
import dev.writ.testing.Laptop;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The chain in LocalStack: a scan that a function imported is walked by its Step Functions and its
/// Lambda over its DynamoDB, and comes to what it comes to on the laptop.
@Tag("localstack")
class LocalStackTest {

    private static final ProjectName PROJECT = new ProjectName("walked");
    private static final Duration PATIENCE = Duration.ofMinutes(15);
    private static final String NO_ENGINE =
            "skipped: no Docker engine answers here; start one, or say where it is in DOCKER_HOST,"
                    + " and run src/test/sh/packaged --localstack again";

    @Test
    void it_commits_the_prompts_of_the_laptop_byte_for_byte() throws Exception {
        assumeTrue(LocalStack.canStart(), NO_ENGINE);
        String settings = Files.readString(Quickstart.SETTINGS);
        Clock clock = Clock.systemUTC();
        try (var cloud = LocalStack.start(clock)) {
            new Laptop(cloud.table(), clock).settings(PROJECT, settings);
            ScanId scan = imported(cloud.functions());
            Planning planning = cloud.machine().walk(scan, cloud.table(), clock, PATIENCE);
            assertThat(planning.state()).isEqualTo(Planning.State.COMPLETED);
            var laptop = Outcome.onLaptop(PROJECT, settings);
            assertThat(laptop.blocked()).isPositive();
            assertThat(laptop.texts()).isNotEmpty();
            assertThat(Outcome.of(cloud.table(), scan)).isEqualTo(laptop);
        }
    }

    private static ScanId imported(DeployedFunctions functions) throws IOException {
        ObjectNode document = Laptop.JSON.createObjectNode().put("project", PROJECT.value());
        document.putArray("reports")
                .addObject()
                .put("name", Quickstart.REPORT.toString())
                .put("content", Files.readAllBytes(Quickstart.REPORT));
        var answer = functions.call("import-scan", document);
        return new ScanId(answer.at("/scan/id").asText());
    }
}
