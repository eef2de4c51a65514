package dev.writ.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExtractDraftTest {

    @ParameterizedTest
    @CsvSource({
        "'```\\na\\n```', a",
        "'```markdown\\na\\n\\nb\\n```', 'a\\n\\nb'",
        "'~~~\\na\\n~~~', a",
        "'```\\na\\n```\\nthen\\n```\\nb\\n```\\nbye', b",
        "'````\\n```\\nin\\n```\\n````', '```\\nin\\n```'",
        "'```\\n~~~\\n```', '~~~'",
        "'```\\na\\n`````', a",
        "'```\\r\\na\\r\\nb\\r\\n```', 'a\\nb'",
        "'   ```\\na\\n   ```', a",
        "'```\\na\\n```\\n```\\nhalf of', a",
        "'```\\n```', ''",
        "'```\\na\\n``` x\\n```', 'a\\n``` x'",
    })
    void the_last_closed_block_is_the_draft(String message, String draft) {
        assertThat(ExtractDraft.of(message.replace("\\n", "\n").replace("\\r", "\r")))
                .contains(draft.replace("\\n", "\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no block", "```\nopen", "    ```\na\n    ```", "``` a ` b\nc"})
    void without_a_closed_block_there_is_no_draft(String message) {
        assertThat(ExtractDraft.of(message)).isEmpty();
    }

    @Provide
    Arbitrary<List<String>> lines() {
        return Arbitraries.of("", "text", "## A", "```", "~~~", "````", "```java", "{x}", "- a")
                .list()
                .ofMaxSize(12);
    }

    @Property
    void whatever_stands_in_a_longer_fence_comes_out_as_it_is(
            @ForAll("lines") List<String> lines, @ForAll @IntRange(min = 5, max = 9) int length) {
        String fence = "`".repeat(length);
        String text = String.join("\n", lines);
        assertThat(
                        ExtractDraft.of(
                                "Before\n" + fence + "markdown\n" + text + "\n" + fence + "\nBye"))
                .contains(text);
    }

    @Property
    void line_ends_of_other_systems_change_nothing(@ForAll("lines") List<String> lines) {
        String text = String.join("\n", lines);
        assertThat(ExtractDraft.of(text.replace("\n", "\r\n"))).isEqualTo(ExtractDraft.of(text));
    }
}
