package dev.writ.functions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.writ.kernel.Failed;
import dev.writ.kernel.Fields;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Every {@link Case}, asked of the use cases as the local runner calls them.
class CasesTest {

    @TestFactory
    Stream<DynamicTest> every_case_of_every_function_holds() throws IOException {
        return Case.all().stream().map(each -> dynamicTest(each.name(), () -> run(each)));
    }

    private static void run(Case each) {
        var walked = new WalkedDocuments(each.settings());
        ObjectNode document = each.document(walked);
        if (each.refused().isPresent()) {
            refused(each.refused().get(), walked, each.step(), document);
        } else {
            JsonNode answer = walked.step(each.step()).call().apply(document);
            each.assertExpected(answer);
            assertRepeatable(walked, each.step(), document, answer);
        }
    }

    /// The same call again, as after a lost answer, changes nothing; a part of the workflow also
    /// answers the same.
    private static void assertRepeatable(
            WalkedDocuments walked, String step, ObjectNode document, JsonNode answer) {
        var before = walked.table.contents();
        JsonNode again = walked.step(step).call().apply(document);
        assertThat(walked.table.contents()).isEqualTo(before);
        if (WalkedDocuments.ALL.contains(step)) {
            assertThat(again).isEqualTo(answer);
        }
    }

    private static void refused(
            Fields expected, WalkedDocuments walked, String step, ObjectNode document) {
        Failed failed =
                catchThrowableOfType(Failed.class, () -> walked.step(step).call().apply(document));
        assertThat(failed).isNotNull();
        assertThat(failed.failure().code().name()).isEqualTo(expected.text("code"));
        assertThat(failed).hasMessageContaining(expected.text("says"));
    }
}
