package dev.writ.finding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
            """)
    void a_glob_matches(String glob, String path, boolean matches) {
        assertThat(new Glob(glob).matches(path)).isEqualTo(matches);
    }
}
