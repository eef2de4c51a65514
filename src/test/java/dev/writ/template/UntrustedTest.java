package dev.writ.template;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class UntrustedTest {

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                        Arbitraries.of("\r", "\n", "\u2028", "\u0085", "`", "😀", "\ud83d", "<<<"),
                        Arbitraries.strings().ofMaxLength(6))
                .list()
                .ofMaxSize(20)
                .map(parts -> String.join("", parts));
    }

    @Property
    void a_line_is_one_line_within_its_limit_without_anything_hidden(
            @ForAll("texts") String text, @ForAll @IntRange(min = 8, max = 60) int max) {
        String line = Untrusted.line(text, max);
        assertThat(line).hasSizeLessThanOrEqualTo(max).doesNotContain("`", "<<<", "\n");
        assertThat(line.codePoints().anyMatch(Untrusted::isHidden)).isFalse();
    }

    @Property
    void each_line_of_a_block_stands_behind_the_prefix(
            @ForAll("texts") String text, @ForAll @IntRange(min = 8, max = 60) int max) {
        assertThat(Untrusted.block(text, max).lines())
                .allSatisfy(line -> assertThat(line + " ").startsWith(Untrusted.LINE_PREFIX));
    }

    @Property
    void what_is_clean_stays_as_it_is(@ForAll("texts") String text) {
        String line = Untrusted.line(text, 500);
        assertThat(Untrusted.line(line, 500)).isEqualTo(line);
    }

    @Property
    void a_name_can_stand_in_a_sentence(@ForAll("texts") String text) {
        assertThat(Untrusted.name(text, 40)).matches("[\\p{L}\\p{N} ._+/#()-]+");
    }
}
