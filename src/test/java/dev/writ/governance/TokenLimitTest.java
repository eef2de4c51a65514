package dev.writ.governance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.writ.finding.Group;
import dev.writ.pipeline.Start;
import dev.writ.testing.Laptop;
import dev.writ.testing.Untidy;
import dev.writ.token.Budget;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// A text too long even without its excerpts, at the very edges of its limit.
class TokenLimitTest {

    private static final List<String> FIELDS =
            List.of("draft", "customization", "governance", "verdict");

    private static final String RULES =
            IntStream.range(100, 160)
                    .mapToObj(
                            i ->
                                    """
                                        - id: OURS-%d
                                          title: Ours
                                          severity: block
                                          advisory: true
                                          guidance: %s number %d.
                                    """
                                            .formatted(
                                                    i,
                                                    "Keep every part of it small. ".repeat(8),
                                                    i))
                    .collect(Collectors.joining());

    private static JsonNode validated(int limit) {
        var laptop = new Laptop();
        String settings = "tokens: {limit: " + limit + "}\npolicy:\n  rules:\n" + RULES;
        laptop.settings(settings);
        Group group = Untidy.HARMLESS.group();
        laptop.table.write(Group.TYPE.put(group));
        ObjectNode document = Laptop.JSON.valueToTree(Start.of(group));
        for (int i = 0; i < FIELDS.size(); i++) {
            document.set(FIELDS.get(i), laptop.chain.steps().get(i).call().apply(document));
        }
        return document;
    }

    private static int tokens() {
        return validated(Budget.FLOOR).at("/governance/tokens").asInt();
    }

    private static void assertVerdict(JsonNode document, String status, String rule) {
        assertThat(document.at("/verdict/status").asText()).isEqualTo(status);
        assertThat(document.at("/verdict/violations").findValuesAsText("rule")).contains(rule);
    }

    @Test
    void at_its_limit_a_prompt_is_blocked() {
        assertVerdict(validated(tokens()), "blocked", "PROMPT-004");
    }

    @Test
    void just_below_its_limit_a_prompt_warns() {
        assertVerdict(validated(tokens() + 1), "warned", "PROMPT-005");
    }

    @Test
    void rules_that_block_stay_however_many_they_are() {
        JsonNode document = validated(Budget.FLOOR);
        assertThat(document.at("/governance/leftOut").asInt()).isPositive();
        assertThat(document.at("/governance/rules")).hasSizeGreaterThan(60);
        assertThat(document.at("/verdict/violations").findValuesAsText("rule"))
                .doesNotContain("PROMPT-003");
    }
}
