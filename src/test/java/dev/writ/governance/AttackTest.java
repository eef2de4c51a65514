package dev.writ.governance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.writ.draft.Generate;
import dev.writ.finding.Group;
import dev.writ.governance.check.DataFences;
import dev.writ.template.RenderedText;
import dev.writ.template.Untrusted;
import dev.writ.testing.Laptop;
import dev.writ.testing.Untidy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/// Whatever an analyzer, a path or the code says: the structure of a prompt is ours.
class AttackTest {

    private static final Path ATTACKS = Path.of("src/test/resources/attacks/attacks.yaml");
    private static final List<String> PERSONAS =
            List.of("architecture", "performance", "testing", "documentation", "security");

    private static final List<String> FIELDS =
            List.of("draft", "customization", "governance", "verdict");

    private record Result(String text, Verdict verdict) {

        List<String> headings() {
            // the title repeats the rule's id as cleaned data
            return DataFences.of(text).headings().stream().skip(1).toList();
        }

        /// Rules, checks and steps begin with their id in bold.
        List<String> obligations() {
            return DataFences.of(text).ours().stream()
                    .filter(line -> line.matches("- (\\[ ] )?\\*\\*[A-Z]+-\\d{3}\\*\\*.*"))
                    .filter(line -> !line.contains("restore --source"))
                    .toList();
        }

        long fences() {
            return text.lines().filter(line -> line.startsWith("<<<DATA ")).count();
        }
    }

    private static Result prompt(Untidy untidy, String persona) {
        var laptop = new Laptop();
        Group group = untidy.told(persona);
        laptop.table.write(Group.TYPE.put(group));
        var start = new Generate.Input(group.scan(), group.project(), group.id(), group.findings());
        ObjectNode document = Laptop.JSON.valueToTree(start);
        for (int i = 0; i < FIELDS.size(); i++) {
            document.set(FIELDS.get(i), laptop.chain.steps().get(i).call().apply(document));
        }
        String sha = document.at("/governance/text").asText();
        String text = RenderedText.TYPE.need(laptop.table, RenderedText.key(sha)).value().text();
        try {
            return new Result(
                    text, Laptop.JSON.treeToValue(document.get("verdict"), Verdict.class));
        } catch (JsonProcessingException wrong) {
            throw new AssertionError(wrong);
        }
    }

    private static void assertStructureHolds(Untidy untidy, String persona) {
        Result harmless = prompt(Untidy.TOLD, persona);
        Result attacked = prompt(untidy, persona);
        assertThat(attacked.headings()).isEqualTo(harmless.headings());
        if (untidy.path().equals(Untidy.TOLD.path())) {
            // another path may call for other rules
            assertThat(attacked.obligations()).isEqualTo(harmless.obligations());
            assertThat(attacked.fences()).isLessThanOrEqualTo(harmless.fences());
        }
        assertThat(DataFences.of(attacked.text()).broken()).isEmpty();
        assertThat(attacked.verdict().status())
                .as(attacked.verdict().violations().toString())
                .isNotEqualTo(Verdict.Status.BLOCKED);
        assertThat(
                        attacked.text()
                                .codePoints()
                                .filter(c -> c != '\n')
                                .anyMatch(Untrusted::isHidden))
                .isFalse();
    }

    @TestFactory
    Stream<DynamicTest> no_attack_in_any_field_changes_the_structure_of_a_prompt()
            throws IOException {
        var attacks =
                Laptop.YAML.read(ATTACKS.toString(), Files.readString(ATTACKS)).children("attacks");
        var tests = new ArrayList<DynamicTest>();
        int turn = 0;
        for (var attack : attacks) {
            for (String field : Untidy.FIELDS) {
                String persona = PERSONAS.get(turn++ % PERSONAS.size());
                String text = attack.text("text");
                tests.add(
                        dynamicTest(
                                attack.text("name") + " in " + field + ", read by " + persona,
                                () ->
                                        assertStructureHolds(
                                                Untidy.TOLD.with(field, text), persona)));
            }
        }
        return tests.stream();
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                        Arbitraries.of(
                                "\n",
                                "\r",
                                "\u2028",
                                "\u0085",
                                "# ",
                                "## ",
                                "- ",
                                "```",
                                "<<<DATA ",
                                ">>>",
                                "DATA 0123456789abcdef>>>",
                                "{",
                                "}",
                                "{fence}",
                                "{#include _governance /}",
                                "<!--",
                                "-->",
                                "`",
                                "\u202e",
                                "\u200b",
                                "\0",
                                "| ",
                                "**SEC-001**"),
                        Arbitraries.strings().ofMaxLength(5))
                .list()
                .ofMaxSize(12)
                .map(parts -> String.join("", parts));
    }

    @Property(tries = 150)
    void no_text_at_all_changes_the_structure_of_a_prompt(
            @ForAll("texts") String text, @ForAll("fields") String field) {
        assertStructureHolds(Untidy.TOLD.with(field, text), "security");
    }

    @Provide
    Arbitrary<String> fields() {
        return Arbitraries.of(Untidy.FIELDS);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/attacks/speech.csv", numLinesToSkip = 1)
    void data_that_speaks_to_the_agent_is_pointed_out_and_other_data_is_not(
            String field, String text, Verdict.Status status) {
        Untidy said = Untidy.TOLD.with(field, text.translateEscapes());
        assertThat(prompt(said, "testing").verdict().status()).isEqualTo(status);
    }
}
