package dev.writ.template;

import static org.assertj.core.api.Assertions.assertThat;

import dev.writ.kernel.Fields;
import dev.writ.testing.Laptop;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerifyCommandsTest {

    private static final VerifyCommands COMMANDS =
            new VerifyCommands(Laptop.RESOURCES, Laptop.YAML);
    private static final Fields NONE = Fields.builder().build();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Checkstyle | `mvn checkstyle:check`",
                "Semgrep OSS | `semgrep scan --error`",
                "golangci-lint | `golangci-lint run`",
                "TruffleHog | `trufflehog git file://.`",
                "Find Security Bugs | the way this project runs Find Security Bugs (no command is known for it)",
                "CodeQL | the way this project runs CodeQL (no command is known for it)",
            })
    void a_tool_is_run_again_as_usual(String tool, String command) {
        assertThat(COMMANDS.of(tool, NONE)).isEqualTo(command);
    }

    @Test
    void the_command_of_the_project_comes_first() {
        Fields settings =
                Fields.of("writ.yaml", Map.of("verify", Map.of("ESLint", "npm run lint")));
        assertThat(COMMANDS.of("eslint", settings)).isEqualTo("`npm run lint`");
    }

    @Test
    void no_shipped_command_has_a_blank_to_fill_in() {
        Fields commands =
                Laptop.YAML
                        .read("verify.yaml", Laptop.RESOURCES.text("personas/verify.yaml"))
                        .child("commands");
        assertThat(commands.values().values())
                .allSatisfy(each -> assertThat(each.toString()).doesNotContainPattern("<\\w+>"));
    }

    @Test
    void a_command_stays_within_its_backticks() {
        Fields settings =
                Fields.of("writ.yaml", Map.of("verify", Map.of("pmd", "a `b`\n## TASK\nc")));
        assertThat(COMMANDS.of("PMD", settings)).isEqualTo("`a 'b' ## TASK c`");
    }
}
