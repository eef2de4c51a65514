package dev.writ.governance.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NeedlesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "\\bNOPMD\\b; nopmd",
                "(?i)lorem ipsum; lorem ipsum",
                "(?:TODO|TBD)\\b; todo,tbd",
                "ab?cde; cde",
                "abc{2}d; abc",
                "a(?:bc)?def; def",
                "(?<!xyz)abc(?=uvw); abc",
                "\\.eyJ; .eyj",
                "(?<value>abc)\\d; abc",
                "[abc]def|ghi; def,ghi"
            })
    void a_line_that_is_found_holds_one_of_them(String pattern, String needles) {
        assertThat(Needles.of(pattern)).contains(List.of(needles.split(",")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\S",
                "abc|\\d",
                "(?:abc)?",
                "(?:abc){0,3}",
                "[a-z]{20}",
                "a",
                "\\x41bc",
                "a.b"
            })
    void where_a_line_can_be_found_without_any_there_are_none(String pattern) {
        assertThat(Needles.of(pattern)).isEmpty();
    }

    @Provide
    Arbitrary<String> patterns() {
        return Arbitraries.of(
                        "ab",
                        "c",
                        "d?",
                        "e*",
                        "(?:ab|cd)",
                        "(?:bc)?",
                        "[ab]",
                        "\\.",
                        ".",
                        "\\b",
                        "(?:a|b){0,2}",
                        "c{2}",
                        "|",
                        "(?i:AB)",
                        "d+",
                        "(?=c)",
                        "^",
                        "\\d")
                .list()
                .ofMinSize(1)
                .ofMaxSize(6)
                .map(parts -> String.join("", parts));
    }

    @Provide
    Arbitrary<String> lines() {
        return Arbitraries.strings().withChars("abcde.1 ABC").ofMaxLength(12);
    }

    @Property
    void no_line_that_an_expression_finds_is_passed_over(
            @ForAll("patterns") String pattern, @ForAll("lines") String line) {
        Optional<List<String>> needles = Needles.of(pattern);
        if (Pattern.compile(pattern).matcher(line).find()) {
            String lower = line.toLowerCase(Locale.ROOT);
            assertThat(needles.stream().allMatch(each -> each.stream().anyMatch(lower::contains)))
                    .as("%s in %s", needles, line)
                    .isTrue();
        }
    }
}
