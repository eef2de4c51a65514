package dev.writ.functions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.writ.kernel.Failed;
import dev.writ.kernel.Fields;
import dev.writ.testing.Laptop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Runs `functions/<name>/cases/*.yaml`: the document before the step, a change to it, and what is
/// expected of the answer. For a function that is called by itself, `walked-to` says how far a walk
/// has come before, and `days-later` how long ago that was.
class CasesTest {

    @TestFactory
    Stream<DynamicTest> every_case_of_every_function_holds() throws IOException {
        var tests = new ArrayList<DynamicTest>();
        for (String step : WalkedDocuments.functions()) {
            Path folder = WalkedDocuments.FUNCTIONS.resolve(step).resolve("cases");
            try (var files = Files.list(folder)) {
                for (Path file : files.sorted().toList()) {
                    Fields cases = Laptop.YAML.read(file.toString(), Files.readString(file));
                    for (Fields each : cases.only("cases").children("cases")) {
                        tests.add(
                                dynamicTest(
                                        step + ": " + each.text("name"), () -> run(step, each)));
                    }
                }
            }
        }
        return tests.stream();
    }

    private static void run(String step, Fields each) {
        each.only(
                "name",
                "about",
                "settings",
                "walked-to",
                "days-later",
                "change",
                "expect",
                "refused");
        var walked = new WalkedDocuments(each.optionalText("settings"));
        each.optionalText("walked-to").ifPresent(to -> walked.before(to, Optional.empty()));
        walked.pass(Duration.ofDays(each.optionalNumber("days-later").orElse(0)));
        ObjectNode document = walked.document(step, each.optionalText("about"));
        each.optionalChild("change")
                .ifPresent(change -> merge(document, Laptop.JSON.valueToTree(change.values())));
        if (each.has("refused")) {
            refused(each.child("refused"), walked, step, document);
        } else {
            JsonNode answer = walked.step(step).call().apply(document);
            JsonNode expected = Laptop.JSON.valueToTree(each.child("expect").values());
            assertContains(answer, expected);
            assertRepeatable(walked, step, document, answer);
        }
    }

    /// The same call again, as after a lost answer, changes nothing; a step also answers the same.
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

    /// JSON merge patch (RFC 7396), but for `(removed)`, which removes a field.
    private static void merge(ObjectNode target, JsonNode patch) {
        for (Map.Entry<String, JsonNode> entry : patch.properties()) {
            if (entry.getValue().asText().equals("(removed)")) {
                target.remove(entry.getKey());
            } else if (entry.getValue().isObject()
                    && target.get(entry.getKey()) instanceof ObjectNode inner) {
                merge(inner, entry.getValue());
            } else {
                target.set(entry.getKey(), entry.getValue());
            }
        }
    }

    /// Objects may have more fields; lists hold every expected element; texts begin alike when the
    /// expected one ends with `…`.
    private static void assertContains(JsonNode actual, JsonNode expected) {
        switch (expected.getNodeType()) {
            case OBJECT ->
                    expected.properties()
                            .forEach(
                                    entry -> {
                                        assertThat(actual.has(entry.getKey()))
                                                .as(entry.getKey())
                                                .isTrue();
                                        assertContains(
                                                actual.get(entry.getKey()), entry.getValue());
                                    });
            case ARRAY ->
                    expected.forEach(
                            each ->
                                    assertThat(actual)
                                            .anySatisfy(one -> assertContains(one, each)));
            default -> {
                String text = expected.asText();
                if (text.endsWith("…")) {
                    assertThat(actual.asText()).startsWith(text.substring(0, text.length() - 1));
                } else {
                    assertThat(actual.asText()).isEqualTo(text);
                }
            }
        }
    }
}
