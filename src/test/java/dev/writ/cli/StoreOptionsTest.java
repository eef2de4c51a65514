package dev.writ.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.writ.store.dynamo.DynamoLocal;
import io.quarkus.test.junit.TestProfile;
import io.quarkus.test.junit.main.LaunchResult;
import io.quarkus.test.junit.main.QuarkusMainLauncher;
import io.quarkus.test.junit.main.QuarkusMainTest;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusMainTest
@TestProfile(PlanCommandTest.OwnStore.class)
class StoreOptionsTest {

    private static final String ESLINT = "examples/eslint-jquery-src.sarif";

    @TempDir Path folder;

    /// The program ends with its process; here it does not.
    @AfterEach
    void forget() {
        System.clearProperty("writ.dynamodb.url");
    }

    private LaunchResult plan(QuarkusMainLauncher launcher, String... store) {
        String out = folder.resolve("plan").toString();
        return launcher.launch(
                Stream.concat(
                                Stream.of("plan", ESLINT, "--out", out, "--project", "stored"),
                                Arrays.stream(store))
                        .toArray(String[]::new));
    }

    @Test
    void what_is_kept_in_a_dynamodb_is_found_there_again_and_nowhere_else(
            QuarkusMainLauncher launcher) {
        String url = DynamoLocal.url().toString();
        assertThat(plan(launcher, "--dynamodb", url).getOutput())
                .contains("22 prompts committed, 0 committed before");
        assertThat(plan(launcher, "--dynamodb", url).getOutput())
                .contains("Nothing new: 22 prompts committed before");
        forget();
        assertThat(plan(launcher).getOutput()).contains("27 new, 0 already known");
    }

    @Test
    void in_memory_and_dynamodb_exclude_each_other(QuarkusMainLauncher launcher) {
        var refused = plan(launcher, "--in-memory", "--dynamodb", "http://127.0.0.1:1");
        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.getErrorOutput()).contains("mutually exclusive");
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1:8000", "ftp://127.0.0.1", "http://user:word@127.0.0.1"})
    void what_is_no_address_is_bad_input(String url, QuarkusMainLauncher launcher) {
        var refused = plan(launcher, "--dynamodb", url);
        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.getErrorOutput()).contains("http://127.0.0.1:8000");
    }

    @Test
    void a_dynamodb_that_is_away_is_named_and_ends_with_seven(QuarkusMainLauncher launcher) {
        var away = plan(launcher, "--dynamodb", "http://127.0.0.1:1");
        assertThat(away.exitCode()).isEqualTo(7);
        assertThat(away.getErrorOutput()).contains("The table writ in the DynamoDB http://127");
        assertThat(folder.resolve("plan")).doesNotExist();
    }
}
