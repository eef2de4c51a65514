package dev.writ.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.writ.kernel.Failed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DirectorySourceTest {

    @TempDir Path outside;
    private Path root;

    @BeforeEach
    void aRepository() throws IOException {
        root = Files.createDirectories(outside.resolve("repo"));
        Files.createDirectories(root.resolve("src/main"));
        Files.writeString(root.resolve("src/main/A.java"), "class A {}\r\n");
        Files.writeString(outside.resolve("secret.txt"), "secret");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "src/main/A.java",
                "/home/runner/work/x/x/src/main/A.java",
                "C:/code/src/main/A.java",
                "C:\\work\\src\\main\\A.java",
                "other/src/main/A.java",
                "//src//main//A.java"
            })
    void the_longest_suffix_that_exists_is_the_file(String reported) {
        assertThat(new DirectorySource(root).locate(reported)).contains("src/main/A.java");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../secret.txt",
                "src/../../secret.txt",
                "src/main/../../../secret.txt",
                "/etc/passwd",
                "absent/B.java",
                "src/main",
                "",
                "a\0b",
                "."
            })
    void what_is_not_a_file_inside_is_not_found(String reported) {
        var source = new DirectorySource(root);

        assertThat(source.locate(reported)).isEmpty();
        assertThat(source.text(reported)).isEmpty();
    }

    @Test
    void a_link_that_leaves_the_root_is_not_followed() throws IOException {
        Files.createSymbolicLink(root.resolve("link.txt"), outside.resolve("secret.txt"));
        Files.createSymbolicLink(root.resolve("up"), outside);
        var source = new DirectorySource(root);

        assertThat(source.text("link.txt")).isEmpty();
        assertThat(source.text("up/secret.txt")).isEmpty();
        assertThat(source.locate("up/secret.txt")).isEmpty();
    }

    @Test
    void line_ends_are_kept() {
        assertThat(new DirectorySource(root).text("src/main/A.java")).contains("class A {}\r\n");
    }

    @Test
    void a_binary_file_has_no_text() throws IOException {
        Files.write(root.resolve("a.bin"), new byte[] {1, 0, 2});

        assertThat(new DirectorySource(root).text("a.bin")).isEmpty();
    }

    @Test
    void a_file_in_an_old_encoding_is_still_text() throws IOException {
        Files.write(root.resolve("a.txt"), "naïve".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(new DirectorySource(root).text("a.txt")).contains("na\uFFFDve");
    }

    @Test
    void a_file_over_four_megabytes_has_no_text() throws IOException {
        Files.writeString(root.resolve("big.js"), "x".repeat((4 << 20) + 1));

        assertThat(new DirectorySource(root).text("big.js")).isEmpty();
    }

    @Test
    void a_missing_root_is_refused() {
        assertThatThrownBy(() -> new DirectorySource(root.resolve("absent")))
                .isInstanceOf(Failed.class)
                .hasMessageContaining("absent");
    }
}
