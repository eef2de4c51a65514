package dev.writ.packaged;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import dev.writ.functions.Case;
import dev.writ.functions.WalkedDocuments;
import dev.writ.project.ProjectName;
import dev.writ.testing.Laptop;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/// Every case of every function, asked of the packaged artefact through the Lambda runtime API.
@Tag("packaged")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PackagedCasesTest {

    private final AtomicInteger projects = new AtomicInteger();
    private Cloud cloud;

    @BeforeAll
    void start() throws IOException {
        cloud = Cloud.start();
    }

    @AfterAll
    void stop() {
        cloud.close();
    }

    @TestFactory
    Stream<DynamicTest> every_case_holds_for_the_packaged_function() throws IOException {
        return Case.all().stream()
                .filter(Case::isOfToday)
                .map(each -> dynamicTest(each.name(), () -> run(each)));
    }

    private void run(Case each) throws IOException {
        var project = new ProjectName("case-" + projects.incrementAndGet());
        var walked = new WalkedDocuments(each.settings(), cloud.table(), cloud.clock(), project);
        String document = each.document(walked).toString();
        Lambda.Answer answer = cloud.functions().call(each.step(), document);
        JsonNode body = Laptop.JSON.readTree(answer.body());
        assertThat(answer.failed()).as(answer.body()).isEqualTo(each.refused().isPresent());
        if (answer.failed()) {
            assertThat(body.path("errorType").asText()).isEqualTo("dev.writ.kernel.Failed");
            assertThat(body.path("errorMessage").asText())
                    .contains(each.refused().orElseThrow().text("says"));
        } else {
            each.assertExpected(body);
            assertRepeatable(each.step(), document, answer);
        }
    }

    private void assertRepeatable(String step, String document, Lambda.Answer answer) {
        Lambda.Answer again = cloud.functions().call(step, document);
        if (WalkedDocuments.ALL.contains(step)) {
            assertThat(again).isEqualTo(answer);
        }
    }
}
