package dev.writ.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.writ.finding.Group;
import dev.writ.finding.GroupFindings;
import dev.writ.finding.ImportScan;
import dev.writ.finding.Scan;
import dev.writ.finding.SentReport;
import dev.writ.finding.SourceTree;
import dev.writ.pipeline.Start;
import dev.writ.project.ProjectName;
import dev.writ.testing.Laptop;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What travels between the states of Step Functions stays far below 256 KiB, whatever a report
/// holds: texts are in the table, documents hold ids.
class LargestDocumentsTest {

    private static final int MAX_BYTES = 256 * 1024;
    private static final List<String> FIELDS =
            List.of("draft", "customization", "governance", "verdict", "commit", "execution");
    private static final String LONG = "語".repeat(20_000);
    private static final String PATH = "語".repeat(1_000);

    private final Laptop laptop = new Laptop();
    private final Scan scan = imported();

    private Scan imported() {
        String results =
                IntStream.rangeClosed(1, 20)
                        .mapToObj(LargestDocumentsTest::result)
                        .collect(Collectors.joining(","));
        byte[] report =
                """
                {"version": "2.1.0", "runs": [{"results": [%s], "tool": {"driver": {"name": "T",
                  "rules": [{"id": "R%s", "help": {"text": "%s"}, "shortDescription": {"text": "%s"}}]}}}]}
                """
                        .formatted(results, LONG, LONG, LONG)
                        .getBytes(StandardCharsets.UTF_8);
        return laptop.importScan
                .run(
                        new ImportScan.Input(
                                Laptop.PROJECT,
                                "",
                                List.of(new SentReport("t", report)),
                                SourceTree.NONE))
                .scan();
    }

    private static String result(int line) {
        return """
               {"ruleIndex": 0, "message": {"text": "%s"}, "locations": [{"physicalLocation": {
                 "artifactLocation": {"uri": "%s"},
                 "region": {"startLine": %d, "snippet": {"text": "%s"}}}}]}
               """
                .formatted(LONG, PATH, line, LONG);
    }

    private Start largest() {
        var groups =
                laptop.groupFindings
                        .run(
                                new GroupFindings.Input(
                                        scan.id(),
                                        GroupFindings.By.FILE,
                                        GroupFindings.Filter.NONE))
                        .groups();
        return Start.of(groups.getFirst());
    }

    private static int bytes(Object document) {
        return Laptop.JSON.valueToTree(document).toString().getBytes(StandardCharsets.UTF_8).length;
    }

    @Test
    void the_document_of_the_largest_group_at_the_end_of_its_walk() {
        ObjectNode document = Laptop.JSON.valueToTree(largest());
        for (int i = 0; i < FIELDS.size() - 1; i++) {
            document.set(FIELDS.get(i), laptop.chain.steps().get(i).call().apply(document));
            if (document.at("/verdict/status").asText().equals("blocked")) {
                break;
            }
        }
        document.set("execution", laptop.chain.steps().get(5).call().apply(document));
        assertThat(bytes(document)).isLessThan(MAX_BYTES / 16);
    }

    @Test
    void a_batch_of_the_largest_groups() {
        Start one = largest();
        var most =
                new Start(
                        one.scan(),
                        new ProjectName("p".repeat(100)),
                        one.group(),
                        Collections.nCopies(Group.MAX_MEMBERS, one.findings().getFirst()));
        var batch = Collections.nCopies(Batch.MAX_GROUPS, most);
        assertThat(bytes(batch)).isLessThan(MAX_BYTES / 4);
    }

    @Test
    void the_batches_of_the_largest_scan_that_one_execution_takes() {
        var part = new FormBatches.Part(scan.id(), new BatchId("b-" + "0".repeat(20)));
        int batches = 100_000 / Batch.MAX_GROUPS;
        assertThat(bytes(Collections.nCopies(batches, part))).isLessThan(MAX_BYTES);
    }
}
