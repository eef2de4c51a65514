package dev.writ.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every constant that `docs/reference/limits.md` names is where it says.
class LimitsPageTest {

    private static final Path PAGE = Path.of("docs/reference/limits.md");
    private static final Pattern CONSTANT =
            Pattern.compile("`((?:[a-z]+\\.)+)([A-Z]\\w+)\\.([A-Z_]+)`");

    static Stream<String> constants() throws IOException {
        return CONSTANT.matcher(Files.readString(PAGE))
                .results()
                .map(found -> found.group().replace("`", ""))
                .distinct();
    }

    @ParameterizedTest
    @MethodSource("constants")
    void a_limit_is_where_the_page_says(String constant) throws IOException {
        int dot = constant.lastIndexOf('.');
        String type = constant.substring(0, dot).replace('.', '/');
        Path file = Path.of("src/main/java/dev/writ", type + ".java");
        assertThat(Files.readString(file))
                .containsPattern("\\b" + constant.substring(dot + 1) + " *=");
    }
}
