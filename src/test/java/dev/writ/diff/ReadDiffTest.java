package dev.writ.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.writ.kernel.Failed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReadDiffTest {

    private static final Path CORPUS = Path.of("src/test/resources/diff");

    private final ReadDiff readDiff = new ReadDiff();

    static Stream<String> patches() throws IOException {
        try (var files = Files.list(CORPUS)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".diff"))
                    .map(name -> name.substring(0, name.length() - ".diff".length()))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    /// Beside `NAME.diff`, `NAME.expected` has a line for each file, or how it is refused.
    @ParameterizedTest
    @MethodSource("patches")
    void each_patch_is_read_or_refused_as_expected(String name) throws IOException {
        Path expected = CORPUS.resolve(name + ".expected");
        String told = told(name + ".diff", Files.readAllBytes(CORPUS.resolve(name + ".diff")));
        if ("write".equals(System.getProperty("writ.docs"))) {
            Files.writeString(expected, told);
        }
        assertThat(told).isEqualTo(Files.readString(expected));
    }

    @Test
    void an_added_line_has_its_number_in_the_new_file() {
        Diff diff =
                read(
                        """
                        --- a/f
                        +++ b/f
                        @@ -10,3 +20,4 @@
                         one
                        -two
                        +TWO
                        +more
                         three
                        """);
        assertThat(diff.files().getFirst().added())
                .extracting(Numbered::number)
                .containsExactly(21, 22);
        assertThat(diff.files().getFirst().removed())
                .extracting(Numbered::number)
                .containsExactly(11);
    }

    @Test
    void the_same_change_has_the_same_hash_whatever_is_around_it() {
        String change = "--- a/f\n+++ b/f\n@@ -1 +1 @@\n-a\n+b\n";
        assertThat(read("Some note\n\n" + change).sha256())
                .isEqualTo(read("diff --git a/f b/f\n" + change).sha256())
                .isNotEqualTo(read(change.replace("+b\n", "+c\n")).sha256());
    }

    @Test
    void nothing_but_space_is_a_change_of_nothing() {
        assertThat(read(" \n\n").files()).isEmpty();
    }

    @Test
    void a_patch_of_more_than_64_MiB_is_refused() {
        assertThatThrownBy(() -> readDiff.read("huge", new byte[PatchText.MAX_BYTES + 1]))
                .isInstanceOf(Failed.class)
                .hasMessageContaining("64 MiB");
    }

    @Test
    void a_patch_of_too_many_files_is_refused() {
        String files = "diff --git a/x b/x\nold mode 100644\nnew mode 100755\n";
        assertThatThrownBy(() -> read(files.repeat(ReadDiff.MAX_FILES + 1)))
                .isInstanceOf(Failed.class)
                .hasMessageContaining("50000 files");
    }

    @Test
    void a_patch_of_too_many_lines_is_refused() {
        byte[] lines = "\n".repeat(PatchText.MAX_LINES + 1).getBytes(StandardCharsets.US_ASCII);
        assertThatThrownBy(() -> readDiff.read("long", lines))
                .isInstanceOf(Failed.class)
                .hasMessageContaining("5000000 lines");
    }

    private Diff read(String patch) {
        return readDiff.read("patch", patch.getBytes(StandardCharsets.UTF_8));
    }

    private String told(String name, byte[] patch) {
        try {
            return readDiff.read(name, patch).patches().stream()
                    .map(ReadDiffTest::told)
                    .collect(Collectors.joining());
        } catch (Failed refused) {
            return "refused: " + refused.failure().sentence() + "\n";
        }
    }

    private static String told(Patch patch) {
        String commit =
                patch.commit()
                        .map(
                                each ->
                                        "commit %s by %s: %s\n"
                                                .formatted(
                                                        each.id().substring(0, 7),
                                                        each.author(),
                                                        each.message().replace("\n", "|")))
                        .orElse("");
        return commit
                + patch.files().stream().map(ReadDiffTest::told).collect(Collectors.joining());
    }

    private static String told(FileDiff file) {
        return "%s %s%s %s>%s hunks=%d +%d -%d%s%s\n"
                .formatted(
                        file.kind(),
                        file.from().map(from -> from + " => ").orElse(""),
                        file.path(),
                        file.oldMode().map(Mode::digits).orElse(""),
                        file.newMode().map(Mode::digits).orElse(""),
                        file.hunks().size(),
                        file.added().size(),
                        file.removed().size(),
                        file.binary().map(binary -> " " + told(binary)).orElse(""),
                        file.canBeReversed() ? "" : " one way");
    }

    private static String told(Binary binary) {
        return switch (binary) {
            case Binary.Differs() -> "binary";
            case Binary.Patch(var forward, var backward) ->
                    "%s %d%s"
                            .formatted(
                                    forward.kind(),
                                    forward.size(),
                                    backward.map(part -> " / " + part.kind() + " " + part.size())
                                            .orElse(""));
        };
    }
}
