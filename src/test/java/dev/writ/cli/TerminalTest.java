package dev.writ.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.writ.testing.Laptop;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TerminalTest {

    private static final String STEERS = "\u009b2J\u202e\u2066\u2028\u007f";

    @ParameterizedTest
    @CsvSource({"80, 80", "20, 60", "9999, 9999", "'', 100", "abc, 100", "-1, 100", "99999, 100"})
    void the_width_is_what_the_terminal_says_within_reason(String columns, int width) {
        assertThat(Terminal.width(columns)).isEqualTo(width);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u001b[31m", "\u009b2J", "\u202e", "\r", "\u0007", "\u2028"})
    void text_of_a_report_cannot_steer_a_terminal(String steering) {
        assertThat(Terminal.printable("a" + steering + "b")).doesNotContain(steering);
    }

    @Test
    void json_on_a_terminal_cannot_steer_it_and_means_the_same() throws IOException {
        var json = JsonNodeFactory.instance.objectNode().put("rule", STEERS);
        String line = PlanJson.line(json);
        assertThat(line.codePoints()).allMatch(each -> each >= ' ' && each < 0x7f);
        assertThat(Laptop.JSON.readTree(line)).isEqualTo(json);
    }
}
