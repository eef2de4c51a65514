package dev.writ.governance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.writ.template.TemplateVersion;
import dev.writ.testing.Laptop;
import dev.writ.token.Budget;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// One token a character, and a text that is all of its inputs, show what is left out when.
class FitBudgetTest {

    private static final TemplateVersion TEMPLATE = new Laptop().templates.all().iterator().next();
    private static final Budget BUDGET = new Budget(5_000, 20);
    private static final int RULES = 1_000;

    private int renders;

    private final FitBudget fitBudget =
            new FitBudget(
                    (template, inputs) -> {
                        renders++;
                        return text(inputs);
                    },
                    String::length);

    private static String text(Map<String, Object> inputs) {
        var text = new StringBuilder("r".repeat(RULES));
        for (Object place : (List<?>) inputs.getOrDefault("places", List.of())) {
            ((Map<?, ?>) place).values().forEach(text::append);
        }
        for (Object plugin : (List<?>) inputs.getOrDefault("plugins", List.of())) {
            ((Map<?, ?>) plugin).values().forEach(text::append);
        }
        text.append(inputs.get("issue.help"));
        return text.append(inputs.getOrDefault("consultation", "")).toString();
    }

    private static Map<String, Object> inputs(int places, int excerpt, int help) {
        var all = new ArrayList<Map<String, Object>>();
        for (int i = 0; i < places; i++) {
            all.add(Map.of("message", "m", "steps", "s", "excerpt", "e".repeat(excerpt)));
        }
        return Map.of("places", all, "issue.help", "h".repeat(help));
    }

    @Test
    void what_fits_is_left_as_it_is() {
        var fitted = fitBudget.fit(TEMPLATE, inputs(2, 100, 100), BUDGET);
        assertThat(fitted.leftOut()).isZero();
        assertThat(renders).isEqualTo(1);
    }

    @Test
    void code_flows_go_before_excerpts_and_excerpts_before_the_help() {
        var fitted = fitBudget.fit(TEMPLATE, inputs(4, 1_000, 500), BUDGET);
        assertThat(fitted.text()).doesNotContain("s").contains("h");
        assertThat(fitted.text().replaceAll("[^e]", "")).hasSize(2_000);
        assertThat(fitted.leftOut()).isEqualTo(6);
    }

    @Test
    void the_help_goes_when_nothing_else_is_left() {
        var fitted = fitBudget.fit(TEMPLATE, inputs(1, 10, 4_000), BUDGET);
        assertThat(fitted.text()).isEqualTo("r".repeat(RULES) + "m");
        assertThat(fitted.leftOut()).isEqualTo(3);
    }

    /// With a message of 398 characters all of it is 3,999, which is just safe.
    @ParameterizedTest
    @CsvSource({
        "398, 0, rmseppphc",
        "399, 1, rmeppphc",
        "599, 2, rmppphc",
        "600, 3, rmpphc",
        "1599, 4, rmphc",
        "2099, 5, rmhc",
        "2100, 6, rmc",
        "2699, 6, rmc",
        "2700, 7, rm",
    })
    void plugins_go_after_excerpts_the_last_first_and_the_consultation_last_of_all(
            int message, int leftOut, String kept) {
        var place =
                Map.of("message", "m".repeat(message), "steps", "s", "excerpt", "e".repeat(200));
        var plugin = Map.of("text", "p".repeat(500));
        var inputs =
                Map.<String, Object>of(
                        "places",
                        List.of(place),
                        "plugins",
                        List.of(plugin, plugin, plugin),
                        "issue.help",
                        "h".repeat(600),
                        "consultation",
                        "c".repeat(300));

        var fitted = fitBudget.fit(TEMPLATE, inputs, BUDGET);

        assertThat(fitted.leftOut()).isEqualTo(leftOut);
        var parts = fitted.text().replace("p".repeat(500), "P").replaceAll("([a-z])\\1+", "$1");
        assertThat(parts.toLowerCase(Locale.ROOT).chars().sorted().toArray())
                .isEqualTo(kept.chars().sorted().toArray());
    }

    @Property(tries = 300)
    void as_little_as_possible_is_left_out_in_few_renders(
            @ForAll @IntRange(max = 200) int places,
            @ForAll @IntRange(min = 1, max = 300) int excerpt,
            @ForAll @IntRange(max = 1_500) int help) {
        var inputs = inputs(places, excerpt, help);
        renders = 0;
        var fitted = fitBudget.fit(TEMPLATE, inputs, BUDGET);
        assertThat(fitted.tokens()).isEqualTo(fitted.text().length()).isLessThan(4_000);
        assertThat(renders).isLessThanOrEqualTo(12);
        int back = text(inputs).length() - fitted.tokens();
        assertThat(back == 0).isEqualTo(fitted.leftOut() == 0);
        int flows = Math.min(fitted.leftOut(), places);
        int excerpts = Math.min(fitted.leftOut() - flows, places);
        boolean helped = fitted.leftOut() > 2 * places;
        int last = helped ? help : excerpts > 0 ? excerpt : 1;
        if (fitted.leftOut() > 0) {
            assertThat(fitted.tokens() + last).isGreaterThanOrEqualTo(4_000);
        }
    }
}
