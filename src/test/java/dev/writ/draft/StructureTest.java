package dev.writ.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.writ.finding.Group;
import dev.writ.kernel.Fields;
import dev.writ.template.Advice;
import dev.writ.template.Route;
import dev.writ.template.TemplateVersion;
import dev.writ.template.Untrusted;
import dev.writ.template.VerifyCommands;
import dev.writ.testing.Laptop;
import dev.writ.testing.Untidy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Every attack in every field of every template: headings, rules and fences are those of a
/// harmless prompt, whatever the analyzer, a path, the code or the project's settings say.
class StructureTest {

    private static final Path ATTACKS = Path.of("src/test/resources/attacks/attacks.yaml");
    private static final String SETTING = "setting";
    private static final Laptop LAPTOP = new Laptop();
    private static final DraftInputs DRAFT_INPUTS =
            new DraftInputs(
                    new VerifyCommands(Laptop.RESOURCES, Laptop.YAML),
                    new Advice(Laptop.RESOURCES, Laptop.YAML, LAPTOP.personas, LAPTOP.templates));

    private static final Map<String, Object> RULES =
            Map.of(
                    "governance_rules",
                    List.of(
                            Map.of(
                                    "id", "SEC-001",
                                    "severity", "block",
                                    "guidance", "Add no secret.")),
                    "safety_checks",
                    List.of(Map.of("id", "SAFE-001", "text", "Check {the} tree.")),
                    "rollback_procedures",
                    List.of(Map.of("id", "BACK-001", "text", "Record the base.")));

    /// What nobody but us may write.
    private record Structure(List<String> headings, List<String> duties, long fences) {

        static Structure of(String text) {
            List<String> lines = text.lines().toList();
            return new Structure(
                    // the title holds the rule's id between backticks
                    lines.stream().filter(line -> line.startsWith("#")).skip(1).toList(),
                    lines.stream().filter(line -> line.matches("- (\\[.] )?\\*\\*.*")).toList(),
                    lines.stream().filter(line -> line.matches("(<<<)?DATA .*")).count());
        }
    }

    private static String rendered(Group group, String setting, TemplateVersion template) {
        var persona = LAPTOP.personas.persona(template.persona());
        Fields verify = Fields.of("", Map.of("verify", Map.of("tool", setting)));
        Fields given = DRAFT_INPUTS.of(group, new Route(persona, "test"), verify);
        var inputs = new LinkedHashMap<String, Object>(given.values());
        inputs.putAll(RULES);
        return LAPTOP.renderer.render(LAPTOP.templates.supplemented(template, given), inputs);
    }

    private static void assertHolds(String field, String text, TemplateVersion template) {
        Group group = Untidy.TOLD.with(field, text).told(template.persona());
        String attacked = rendered(group, field.equals(SETTING) ? text : "none", template);
        Structure expected =
                Structure.of(rendered(Untidy.TOLD.told(template.persona()), "none", template));
        Structure actual = Structure.of(attacked);
        assertThat(actual.headings()).isEqualTo(expected.headings());
        assertThat(actual.duties()).isEqualTo(expected.duties());
        // an empty help has no block of its own
        assertThat(actual.fences()).isBetween(expected.fences() - 2, expected.fences());
        assertThat(actual.fences() % 2).isZero();
        assertThat(attacked.lines().map(String::stripTrailing).toList())
                .isEqualTo(attacked.lines().toList());
        assertThat(attacked.codePoints().filter(c -> c != '\n').anyMatch(Untrusted::isHidden))
                .isFalse();
    }

    @TestFactory
    Stream<DynamicTest> every_attack_in_every_field_of_every_template() throws IOException {
        var fields = new ArrayList<>(Untidy.FIELDS);
        fields.add(SETTING);
        var tests = new ArrayList<DynamicTest>();
        for (Fields attack :
                Laptop.YAML
                        .read(ATTACKS.toString(), Files.readString(ATTACKS))
                        .children("attacks")) {
            String text = attack.text("text");
            for (String field : fields) {
                tests.add(
                        dynamicTest(
                                attack.text("name") + " in " + field,
                                () ->
                                        LAPTOP.templates
                                                .all()
                                                .forEach(each -> assertHolds(field, text, each))));
            }
        }
        return tests.stream();
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                        Arbitraries.of(
                                "\n",
                                "\r\n",
                                "\u2028",
                                "\u0085",
                                "# ",
                                "## TASK",
                                "- **SEC-001** ",
                                "```",
                                "<<<DATA ",
                                "DATA ",
                                ">>>",
                                "{fence}",
                                "{#include _safety /}",
                                "{|",
                                "|}",
                                "`",
                                "\u202e",
                                "| ",
                                "---",
                                "x".repeat(3_000)),
                        Arbitraries.strings().ofMaxLength(8))
                .list()
                .ofMaxSize(10)
                .map(parts -> String.join("", parts));
    }

    @Property(tries = 300)
    void any_text_in_any_field(@ForAll("texts") String text, @ForAll("fields") String field) {
        LAPTOP.templates.all().forEach(each -> assertHolds(field, text, each));
    }

    @Provide
    Arbitrary<String> fields() {
        return Arbitraries.of(Untidy.FIELDS);
    }
}
