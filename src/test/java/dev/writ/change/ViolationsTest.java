package dev.writ.change;

import static org.assertj.core.api.Assertions.assertThat;

import dev.writ.governance.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ViolationsTest {

    @Test
    void a_rule_whose_violations_find_no_room_is_broken_and_not_waived() {
        List<String> rules = IntStream.range(0, 40).mapToObj(n -> "RULE-" + n).toList();
        List<Verdict.Violation> all =
                rules.stream()
                        .map(
                                rule ->
                                        new Verdict.Violation(
                                                rule,
                                                Verdict.Severity.BLOCK,
                                                "broken",
                                                "Mend it",
                                                Optional.of("a/".repeat(5_000)),
                                                OptionalInt.empty()))
                        .toList();
        Violations violations = Violations.of(all, Optional.empty());
        assertThat(violations.leftOut()).isPositive();
        assertThat(violations.waivedOf(rules)).isEmpty();
    }
}
