package dev.writ.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.TestProfile;
import io.quarkus.test.junit.main.QuarkusMainLauncher;
import io.quarkus.test.junit.main.QuarkusMainTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What keeps a server from starting.
@QuarkusMainTest
@TestProfile(PlanCommandTest.OwnStore.class)
class ServeCommandTest {

    @ParameterizedTest
    @CsvSource({
        "serve --port 0, --port",
        "serve --host 0.0.0.0 --port 18999, WRIT_JWT_ISSUER",
    })
    void an_address_that_it_cannot_or_must_not_listen_on_is_refused(
            String line, String said, QuarkusMainLauncher launcher) {
        var refused = launcher.launch(line.split(" "));
        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.getErrorOutput()).contains(said).doesNotContain("\tat ");
    }
}
