package dev.writ.change;

import static org.assertj.core.api.Assertions.assertThat;

import dev.writ.governance.Judged;
import dev.writ.prompt.PromptId;
import dev.writ.testing.Changes;
import dev.writ.testing.Laptop;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What analyses before and after a change prove of the prompt's findings.
class RescanTest {

    private static final String FILE = "src/main/java/shop/Orders.java";
    private static final String DIFF = Changes.line(FILE, "a", "b");

    private final Laptop laptop = new Laptop();

    @TempDir Path folder;

    /// A log of one tool with results at lines, each `rule:line:message`.
    private static String sarif(String tool, String file, String... results) {
        var found = new StringBuilder();
        for (String each : results) {
            String[] parts = each.split(":");
            found.append(found.isEmpty() ? "" : ",")
                    .append(
                            """
                            {"ruleId":"%s","message":{"text":"%s"},"locations":[{"physicalLocation":
                            {"artifactLocation":{"uri":"%s"},"region":{"startLine":%s}}}]}
                            """
                                    .formatted(parts[0], parts[2], file, parts[1]));
        }
        return """
        {"version":"2.1.0","runs":[{"tool":{"driver":{"name":"%s"}},"results":[%s]}]}
        """
                .formatted(tool, found);
    }

    private PromptId planned(String report) throws Exception {
        Path file = folder.resolve("scan.sarif");
        Files.writeString(file, report, StandardCharsets.UTF_8);
        return laptop.plan(file).items().getFirst().prompt();
    }

    private Compared compared(PromptId prompt, String diff, String before, String after) {
        return Changes.check(laptop, prompt, Changes.analysed(diff, before, after))
                .compared()
                .orElseThrow();
    }

    @Test
    void a_finding_that_is_gone_with_nothing_new_closes_it() throws Exception {
        String before = sarif("PMD", FILE, "EmptyCatch:10:empty", "Other:20:other");
        PromptId prompt = planned(sarif("PMD", FILE, "EmptyCatch:10:empty"));
        String after = sarif("PMD", FILE, "Other:18:other");
        assertThat(compared(prompt, DIFF, before, after).closed()).isTrue();
    }

    @Test
    void a_finding_that_only_moved_remains() throws Exception {
        String before = sarif("PMD", FILE, "EmptyCatch:10:empty");
        PromptId prompt = planned(before);
        Compared compared =
                compared(prompt, DIFF, before, sarif("PMD", FILE, "EmptyCatch:15:empty"));
        assertThat(compared.remaining()).isEqualTo(1);
        assertThat(compared.added()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'kind': 'inSource'}",
                "{'kind': 'external', 'status': 'accepted', 'justification': 'later'}"
            })
    void a_finding_that_is_only_suppressed_remains(String suppression) throws Exception {
        String before = sarif("PMD", FILE, "EmptyCatch:10:empty");
        PromptId prompt = planned(before);
        String silent = "\"suppressions\":[" + suppression.replace('\'', '"') + "],\"ruleId\"";
        Compared compared = compared(prompt, DIFF, before, before.replace("\"ruleId\"", silent));
        assertThat(compared.remaining()).isEqualTo(1);
        assertThat(compared.closed()).isFalse();
    }

    @Test
    void what_was_suppressed_before_counts_neither_as_remaining_nor_as_added() throws Exception {
        PromptId prompt = planned(sarif("PMD", FILE, "EmptyCatch:10:empty"));
        String silent =
                sarif("PMD", FILE, "Other:20:other")
                        .replace(
                                "\"ruleId\"",
                                "\"suppressions\":[{\"kind\":\"inSource\"}],\"ruleId\"");
        Compared compared = compared(prompt, DIFF, silent, silent);
        assertThat(compared.remaining()).isZero();
        assertThat(compared.added()).isZero();
    }

    @Test
    void a_finding_that_moved_with_its_file_remains() throws Exception {
        String before = sarif("PMD", FILE, "EmptyCatch:10:empty");
        PromptId prompt = planned(before);
        String moved = "src/main/java/shop/Moved.java";
        String rename =
                """
                diff --git a/%s b/%s
                similarity index 100%%
                rename from %s
                rename to %s
                """
                        .formatted(FILE, moved, FILE, moved);
        Compared compared =
                compared(prompt, rename, before, sarif("PMD", moved, "EmptyCatch:10:empty"));
        assertThat(compared.remaining()).isEqualTo(1);
    }

    @Test
    void a_finding_that_was_not_there_before_is_new() throws Exception {
        String before = sarif("PMD", FILE, "EmptyCatch:10:empty");
        PromptId prompt = planned(before);
        Compared compared =
                compared(prompt, DIFF, before, sarif("PMD", FILE, "UnusedImport:1:unused"));
        assertThat(compared.added()).isEqualTo(1);
        assertThat(compared.closed()).isFalse();
    }

    @Test
    void an_analyzer_that_did_not_run_again_proves_nothing() throws Exception {
        String before = sarif("PMD", FILE, "EmptyCatch:10:empty");
        PromptId prompt = planned(before);
        CheckedChange checked =
                Changes.check(
                        laptop, prompt, Changes.analysed(DIFF, before, sarif("ESLint", FILE)));
        assertThat(checked.compared().orElseThrow().missing()).containsExactly("PMD");
        assertThat(checked.compared().orElseThrow().closed()).isFalse();
        assertThat(checked.rules().unjudged())
                .extracting(Judged.Unjudged::rule)
                .contains("CHANGE-009");
    }
}
