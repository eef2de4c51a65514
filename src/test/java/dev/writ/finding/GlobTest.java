package dev.writ.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.writ.kernel.Failed;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GlobTest {

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
            src/**,            src/a/b.java,   true
            src/**,            test/src/a.js,  false
            **/a/*.java,       x/y/a/B.java,   true
            **/a/*.java,       a/B.java,       true
            **/a/*.java,       a/b/C.java,     false
            src/*/B.java,      src/a/B.java,   true
            src/*/B.java,      src/a/b/B.java, false
            *.java,            x/y/Z.java,     true
            Z.java,            x/y/Z.java,     true
            src/,              src/a/b.c,      true
            src/?.c,           src/a.c,        true
            src/?.c,           src/ab.c,       false
            'src/*.{c,h}',     src/a.h,        true
            'src/*.{c,h}',     src/a.js,       false
            src/a+(b).c,       src/a+(b).c,    true
            src/[a].c,         src/a.c,        false
            'src/{a,{b,c}}.x', src/c.x,        true
            'src/{a,b}/{c,d}', src/b/c,        true
            'src/{a,b}/{c,d}', src/c/b,        false
            'src/{a,}b',       src/b,          true
            'src/{a{b}.c',     'src/{a{b}.c',  false
            'src/{a{b}.c',     'src/{ab.c',    true
            'src/a}.c',        'src/a}.c',     true
            'src/a,b.c',       'src/a,b.c',    true
            **/**/b.c,         b.c,            true
            a**/**/b.c,        ax/b.c,         true
            ab*ba,             aba,            false
            a?a,               aa,             false
            a**b,              x/a/y/b,        true
            a**/b,             a/y/b,          true
            """)
    void a_glob_matches(String glob, String path, boolean matches) {
        assertThat(new Glob(glob).matches(path)).isEqualTo(matches);
    }

    /// With backtracking, either would take longer than anybody waits.
    @ParameterizedTest
    @ValueSource(strings = {"**/", "*a", "**a", "?*", "{a,b}**/"})
    void a_pattern_made_to_take_for_ever_does_not(String piece) {
        int times = piece.startsWith("{") ? 6 : 60;
        String path = "a/".repeat(500);
        assertThat(new Glob(piece.repeat(times) + "/x").matches(path)).isFalse();
    }

    @Property
    void any_pattern_matches_any_path_or_is_refused(
            @ForAll("pieces") String glob, @ForAll("pieces") String path) {
        try {
            assertThat(new Glob(glob).matches(path)).isIn(true, false);
        } catch (Failed refused) {
            assertThat(refused).hasMessageContaining("choices");
        }
    }

    @Provide
    Arbitrary<String> pieces() {
        return Arbitraries.of(
                        "{", "}", ",", "*", "**", "?", "/", "a", "b", "[", "\\", "(", "\n", "")
                .list()
                .ofMaxSize(30)
                .map(parts -> String.join("", parts));
    }

    @Test
    void a_pattern_of_countless_choices_is_refused() {
        assertThatThrownBy(() -> new Glob("{a,b}".repeat(40)))
                .isInstanceOf(Failed.class)
                .hasMessageContaining("over 100 choices");
    }
}
