package dev.writ.governance.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.writ.kernel.Failed;
import dev.writ.kernel.Fields;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PatternsTest {

    private static final Fields WHERE = Fields.builder().build();

    private static boolean finds(String pattern, String line) {
        return Patterns.finds(Patterns.compile(WHERE, pattern), line);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 999, 1_000, 1_995, 1_999, 2_000, 2_500, 50_000})
    void what_is_forbidden_is_found_however_far_along_a_line(int columns) {
        assertThat(finds("secret", "x".repeat(columns) + "secret")).isTrue();
    }

    @Test
    void a_line_without_it_is_searched_to_its_end() {
        assertThat(finds("secret", "x".repeat(50_000))).isFalse();
    }

    @Test
    void the_beginning_of_a_piece_is_not_the_beginning_of_the_line() {
        assertThat(finds("^secret", "x".repeat(1_000) + "secret" + "x".repeat(3_000))).isFalse();
    }

    @Test
    void the_end_of_a_piece_is_not_the_end_of_the_line() {
        assertThat(finds("secret$", "x".repeat(1_994) + "secret" + "x".repeat(3_000))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"(a+)+$", "(?:a|b)*", "(ab)+", "(a){2,}", "(a|b){0,2000}", "\\\\(a)*"})
    void a_group_that_repeats_without_a_bound_is_refused(String pattern) {
        assertThatThrownBy(() -> Patterns.compile(WHERE, pattern))
                .isInstanceOf(Failed.class)
                .hasMessageContaining("repeats without a bound");
    }

    @ParameterizedTest
    @ValueSource(strings = {"(ab)?", "(ab){0,20}", "(ab){3}", "\\(a\\)+", "a*b+", "[)]*x", "(a)b*"})
    void a_bound_an_escape_and_a_repeated_character_are_allowed(String pattern) {
        assertThat(Patterns.compile(WHERE, pattern).pattern()).isEqualTo(pattern);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {".*.*.*.*.*x; a", "(a{0,100}){0,100}b; a", "(.{0,100}a){0,100}$; ab"})
    void what_cannot_be_decided_within_the_bound_counts_as_found(String pattern, String part) {
        assertThat(finds(pattern, part.repeat(1_000))).isTrue();
        assertThat(Patterns.matches(Patterns.compile(WHERE, pattern), part.repeat(900))).isFalse();
    }
}
