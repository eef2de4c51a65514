package dev.writ.governance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.writ.change.CheckChange;
import dev.writ.change.CheckedChange;
import dev.writ.change.Submission;
import dev.writ.change.Trees;
import dev.writ.kernel.Actor;
import dev.writ.kernel.Fields;
import dev.writ.project.ProjectName;
import dev.writ.testing.Laptop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Changes that try to get past the rules, each read as a diff and checked whole.
class AttackChangesTest {

    private static final Path FOLDER = Path.of("src/test/resources/attacks/changes");
    private static final Path EXPECTED = FOLDER.resolve("expected.yaml");

    private final Laptop laptop = new Laptop();

    @TestFactory
    Stream<DynamicTest> each_change_meets_its_rules() throws IOException {
        return cases().map(
                        each ->
                                dynamicTest(
                                        each.text("diff") + ": " + each.text("about"),
                                        () -> meets(each)));
    }

    @Test
    void there_is_no_change_without_an_expectation() throws IOException {
        var expected = cases().map(each -> each.text("diff") + ".diff").toList();
        try (var files = Files.list(FOLDER)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .filteredOn(name -> name.endsWith(".diff"))
                    .containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    private static Stream<Fields> cases() throws IOException {
        return Laptop.YAML
                .read("expected.yaml", Files.readString(EXPECTED))
                .children("cases")
                .stream();
    }

    private void meets(Fields expected) throws IOException {
        CheckedChange checked =
                checked(Files.readAllBytes(FOLDER.resolve(expected.text("diff") + ".diff")));
        assertThat(Fields.word(checked.decision())).isEqualTo(expected.text("decision"));
        assertThat(checked.rules().broken()).containsAll(expected.texts("rules"));
    }

    private CheckedChange checked(byte[] patch) {
        return laptop.checkChange.run(
                new CheckChange.Input(
                        Optional.of(new ProjectName("attacks")),
                        Optional.empty(),
                        new Submission(
                                Optional.empty(),
                                Optional.of(patch),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()),
                        Trees.NONE,
                        Optional.empty(),
                        Actor.LOCAL));
    }
}
