package dev.writ.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.writ.kernel.Failed;
import dev.writ.testing.Laptop;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BudgetTest {

    private static Budget budget(String settings) {
        return Budget.of(Laptop.YAML.read("writ.yaml", settings));
    }

    @ParameterizedTest
    @CsvSource({"3999, SAFE", "4000, WARNING", "4999, WARNING", "5000, BRAKE"})
    void the_default_warns_from_4000_tokens_and_brakes_at_5000(int tokens, Budget.State state) {
        assertThat(Budget.DEFAULT.stateOf(tokens)).isEqualTo(state);
    }

    @Test
    void what_a_project_does_not_set_is_as_by_default() {
        assertThat(budget("tokens: {limit: 6000}")).isEqualTo(new Budget(6_000, 20));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tokens: {limit: 3499}",
                "tokens: {limit: -1}",
                "tokens: {margin: 9}",
                "tokens: {margin: 31}",
                "tokens: {margin: 4294967316}"
            })
    void a_figure_out_of_bounds_is_refused(String settings) {
        assertThatThrownBy(() -> budget(settings)).isInstanceOf(Failed.class);
    }

    @Test
    void a_limit_beyond_all_models_does_not_become_a_small_one() {
        assertThat(budget("tokens: {limit: 4294972296}").limit()).isEqualTo(Integer.MAX_VALUE);
    }
}
