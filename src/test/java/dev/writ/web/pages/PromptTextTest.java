package dev.writ.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.writ.web.pages.PromptText.Line;
import dev.writ.web.pages.PromptText.Section;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PromptTextTest {

    static Stream<Path> samples() throws IOException {
        return Files.list(Path.of("docs/samples"));
    }

    private static Stream<Line> lines(List<Section> sections) {
        return sections.stream().flatMap(section -> section.lines().stream());
    }

    private static String whole(List<Section> sections) {
        return lines(sections).map(Line::text).collect(Collectors.joining());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void the_sections_of_a_prompt_are_its_text_to_the_byte(Path sample) throws IOException {
        String text = Files.readString(sample);
        assertThat(whole(PromptText.sections(text))).isEqualTo(text);
    }

    @Property
    void the_sections_of_any_text_are_that_text(@ForAll String text) {
        assertThat(whole(PromptText.sections(text))).isEqualTo(text);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void the_sections_that_hold_rules_are_marked(Path sample) throws IOException {
        assertThat(PromptText.sections(Files.readString(sample)))
                .filteredOn(section -> section.kind().equals("rules"))
                .extracting(Section::title)
                .contains("GOVERNANCE REQUIREMENTS", "SAFETY PROTOCOLS");
    }

    @Test
    void a_rule_is_marked_by_what_it_does_and_a_mention_is_not() {
        String text =
                """
                ## GOVERNANCE REQUIREMENTS
                - **SEC-004** (block): Do not.
                - **SAFE-1** no rule
                | - **SEC-005** (warn): in data
                """;
        List<String> marks = lines(PromptText.sections(text)).map(Line::mark).toList();
        assertThat(marks).containsExactly("", "block", "", "");
    }
}
