package dev.writ.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.writ.jsonschema.NetworkntSchemas;
import dev.writ.kernel.Failed;
import dev.writ.kernel.Fields;
import dev.writ.testing.Laptop;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class EvaluatorsTest {

    private static final Path CASES = Path.of("src/test/resources/evaluation/evaluators.yaml");

    private static final Fields INPUTS =
            Fields.of(
                    "inputs",
                    Map.of(
                            "governance_rules",
                            List.of(Map.of("id", "TEST-001"), Map.of("id", "TEST-010")),
                            "places",
                            List.of(
                                    Map.of("location", "src/A.java:1, 12"),
                                    Map.of("location", "src/B.java:7"))));

    private static final Map<String, Grader.Grade> GRADES =
            Map.of("good", new Grader.Grade(0.9, ""), "bad", new Grader.Grade(0.2, "meh"));

    private static final Instruments WITH =
            new Instruments(
                    Laptop.TOKENS,
                    new NetworkntSchemas(),
                    (question, text) -> Optional.ofNullable(GRADES.get(text)));

    private static Stream<Fields> written(String name) {
        try {
            return Laptop.YAML.read("cases", Files.readString(CASES)).children(name).stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static Stream<Arguments> cases() {
        return written("cases").map(each -> Arguments.of(Named.of(each.text("name"), each)));
    }

    static Stream<Fields> refused() {
        return written("refused");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void an_evaluator_judges_as_its_case_says(Fields written) {
        Evaluator evaluator = Evaluators.read(written.child("evaluator"));
        var judged = new Judged(written.text("text"), INPUTS);
        if (written.has("refused")) {
            assertThatThrownBy(() -> evaluator.judge(judged, WITH))
                    .isInstanceOf(Failed.class)
                    .hasMessageContaining(written.text("refused"));
            return;
        }
        Score score = evaluator.judge(judged, WITH);
        double expected = written.optionalDecimal("score").orElseThrow();
        assertThat(score.score()).isCloseTo(expected, within(0.0001));
        assertThat(score.standing() == Score.Standing.PASSED)
                .isEqualTo(written.flag("passed", expected == 1));
        assertThat(score.problem()).contains(written.text("says", ""));
        assertThat(score.problem().isEmpty()).isEqualTo(score.remedy().isEmpty());
    }

    @ParameterizedTest
    @MethodSource("refused")
    void an_evaluator_that_cannot_be_is_refused(Fields written) {
        assertThatThrownBy(() -> Evaluators.read(written.child("evaluator")))
                .isInstanceOf(Failed.class)
                .hasMessageContaining(written.text("says"));
    }

    @Test
    void every_kind_has_a_case() {
        assertThat(
                        written("cases")
                                .map(each -> Evaluators.kind(each.child("evaluator")))
                                .distinct())
                .containsAll(Evaluators.kinds());
    }
}
