package dev.writ.governance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.writ.finding.Severity;
import dev.writ.template.Personas;
import dev.writ.testing.Laptop;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The commands of the plan are given to a real git, over paths that an analyzer may report.
class RollbackPlanTest {

    private static final Pattern COMMAND = Pattern.compile("`(git [^`]*restore[^`]*)`");
    private static final String OTHER = "src/Other.java";
    private static final RollbackPlan PLAN =
            new RollbackPlan(
                    Laptop.RESOURCES, Laptop.YAML, new Personas(Laptop.RESOURCES, Laptop.YAML));

    @TempDir Path repository;

    private static List<Wording> plan(String... paths) {
        return PLAN.of(
                new Situation(
                        "testing",
                        Severity.MEDIUM,
                        List.of(paths),
                        List.of(),
                        List.of(),
                        "Tool",
                        paths.length));
    }

    private static String command(String... paths) {
        Matcher matcher =
                COMMAND.matcher(
                        String.join("\n", plan(paths).stream().map(Wording::text).toList()));
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }

    private int shell(String command) throws IOException, InterruptedException {
        return new ProcessBuilder("sh", "-c", command)
                .directory(repository.toFile())
                .redirectErrorStream(true)
                .redirectOutput(repository.resolve(".git/out").toFile())
                .start()
                .waitFor();
    }

    private void write(String path, String text) throws IOException {
        Path file = repository.resolve(path);
        Files.createDirectories(file.getParent());
        Files.write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    private String text(String path) throws IOException {
        return Files.readString(repository.resolve(path));
    }

    @BeforeEach
    void a_repository() throws IOException, InterruptedException {
        Files.createDirectories(repository.resolve(".git"));
        assertThat(shell("git init -q")).isZero();
        write(OTHER, "before");
    }

    private void commit() throws IOException, InterruptedException {
        assertThat(
                        shell(
                                "git add -A && git -c user.name=a -c user.email=a -c"
                                        + " commit.gpgsign=false commit -qm base"))
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "src/A.java",
                "src/a file.java",
                "src/it's.java",
                "src/[id]/$HOME.ts",
                "src/*.java",
                "-f",
                "$(touch owned)",
                "a;touch owned",
                "ä/ö.java"
            })
    void the_file_is_restored_and_no_other(String path) throws IOException, InterruptedException {
        write(path, "before");
        commit();
        write(path, "after");
        write(OTHER, "after");
        assertThat(shell(command(path))).isZero();
        assertThat(text(path)).isEqualTo("before");
        assertThat(text(OTHER)).isEqualTo("after");
        assertThat(repository.resolve("owned")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {":", ":/", ":!nothing", ":(top)", ":(glob)**", "*", "src/*"})
    void a_path_that_git_would_read_as_a_pattern_restores_nothing_else(String path)
            throws IOException, InterruptedException {
        commit();
        write(OTHER, "after");
        shell(command(path));
        assertThat(text(OTHER)).isEqualTo("after");
    }

    @Test
    void a_path_that_cannot_be_written_as_it_is_is_left_out() {
        assertThat(
                        command(
                                "src/A.java",
                                "src/a`b.java",
                                "a\u200bb",
                                "x".repeat(400),
                                "/etc/passwd",
                                "../up"))
                .endsWith(" -- src/A.java");
    }

    @Test
    void without_a_file_there_is_no_step_that_names_files() {
        assertThat(plan()).isNotEmpty().noneMatch(step -> step.text().contains("restore"));
    }

    @Test
    void many_files_are_restored_as_one_tree() throws IOException, InterruptedException {
        commit();
        write(OTHER, "after");
        String[] many =
                IntStream.range(0, 41).mapToObj(i -> "src/A" + i + ".java").toArray(String[]::new);
        assertThat(shell(command(many))).isZero();
        assertThat(text(OTHER)).isEqualTo("before");
    }
}
