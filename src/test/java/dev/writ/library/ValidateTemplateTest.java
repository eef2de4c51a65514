package dev.writ.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.writ.kernel.Failed;
import dev.writ.kernel.Fields;
import dev.writ.template.Mistake;
import dev.writ.testing.Laptop;
import dev.writ.testing.Shelf;
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

class ValidateTemplateTest {

    private static final Path CASES = Path.of("src/test/resources/library/mistakes.yaml");
    private static final Shelf SHELF = new Shelf(new Laptop());

    static Stream<Fields> cases() throws IOException {
        return Laptop.YAML
                .read(CASES.toString(), Files.readString(CASES))
                .children("cases")
                .stream();
    }

    static Stream<String> shipped() {
        return Laptop.RESOURCES.list("templates/prompts").stream()
                .filter(name -> !name.contains("/_"));
    }

    private static List<Mistake> mistakes(String name, String text) {
        return SHELF.validateTemplate.run(new ValidateTemplate.Input(name, text)).mistakes();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void a_mistake_is_named_with_its_line_and_its_remedy(Fields given) {
        String sound = Shelf.text("it");
        String text =
                sound.replace(given.text("replace", "\0"), given.text("by", ""))
                        + given.optionalText("append").map(each -> each + "\n").orElse("");
        assertThat(text).isNotEqualTo(sound);
        var mistakes = mistakes("my_prompt", text);
        assertThat(mistakes.stream().map(Mistake::toString).collect(Collectors.joining("; ")))
                .contains(given.text("says"));
        long lines = text.lines().count();
        assertThat(mistakes)
                .allSatisfy(
                        each -> {
                            assertThat(each.line()).isBetween(1, (int) lines);
                            assertThat(each.remedy()).isNotBlank();
                        });
    }

    @Test
    void all_mistakes_are_told_at_once_in_the_order_of_their_lines() {
        String text =
                Shelf.text("it").replace("title: Testing enhancement", "title: T")
                        + "{inject:a}\n{#eval b /}\n";
        assertThat(mistakes("my_prompt", text))
                .extracting(Mistake::line)
                .isSorted()
                .hasSizeGreaterThanOrEqualTo(3)
                .endsWith((int) text.lines().count() - 1, (int) text.lines().count());
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void what_ships_could_be_kept(String file) {
        String name = file.replaceAll(".*/|\\.md", "");
        assertThat(mistakes(name, Laptop.RESOURCES.text(file))).isEmpty();
    }

    @Test
    void a_text_that_is_too_long_is_not_even_read() {
        assertThat(mistakes("my_prompt", "{".repeat(ValidateTemplate.MAX_CHARS + 1)))
                .singleElement()
                .extracting(Mistake::what)
                .isEqualTo("the text has 65537 characters");
    }

    @Property(tries = 300)
    void any_text_is_judged_and_none_stops_the_judge(@ForAll String text) {
        assertThatCode(() -> mistakes("my_prompt", Shelf.text("it") + text + "\n"))
                .doesNotThrowAnyException();
        assertThat(mistakes("my_prompt", text)).isNotEmpty();
    }

    @Test
    void a_text_with_mistakes_is_not_kept() {
        assertThatThrownBy(() -> SHELF.add("global/bad_prompt", "{inject:a}"))
                .isInstanceOf(Failed.class)
                .hasMessageContaining("reads from a namespace");
        assertThatThrownBy(() -> SHELF.heads.need(TemplateId.parse("global/bad_prompt")))
                .isInstanceOf(Failed.class);
    }
}
