package dev.writ.github;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.writ.testing.Laptop;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.quarkus.test.junit.main.LaunchResult;
import io.quarkus.test.junit.main.QuarkusMainLauncher;
import io.quarkus.test.junit.main.QuarkusMainTest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `writ check --pr` and `writ rollback --pr`, as a user calls them.
@QuarkusMainTest
@TestProfile(PullRequestCommandsTest.OwnStore.class)
class PullRequestCommandsTest {

    private static final String ADDRESS = "github.api.url";
    private static final String TOKEN_FILE = "writ.github.token-file";

    public static final class OwnStore implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("writ.data", "target/pull-request-test-" + ProcessHandle.current().pid());
        }
    }

    @TempDir Path folder;

    private Shop shop;
    private Path token;

    @BeforeEach
    void open() throws Exception {
        shop = new Shop(folder.resolve("shop"));
        token = Files.writeString(folder.resolve("token"), Shop.TOKEN + "\n");
        System.setProperty(ADDRESS, shop.gitHub.address());
    }

    @AfterEach
    void close() {
        System.clearProperty(ADDRESS);
        System.clearProperty(TOKEN_FILE);
        shop.close();
    }

    @Test
    void a_pull_request_is_checked_and_has_one_comment(QuarkusMainLauncher launcher) {
        String[] check = {
            "check", "--pr", "acme/shop#1", "--comment", "--github-token-file", token.toString()
        };
        LaunchResult first = launcher.launch(check);
        LaunchResult second = launcher.launch(check);
        assertThat(first.exitCode()).as(first.getErrorOutput()).isIn(0, 1);
        assertThat(first.getOutput()).contains("acme/shop#1", "gone.txt is deleted");
        assertThat(second.exitCode()).isEqualTo(first.exitCode());
        assertThat(first.getErrorOutput()).contains("Comment: https://").doesNotContain(Shop.TOKEN);
        assertThat(shop.gitHub.comments)
                .singleElement()
                .satisfies(
                        each ->
                                assertThat(each.path("body").asText())
                                        .startsWith("## Checked by Writ\n"));
        assertThat(shop.gitHub.seen)
                .allMatch(
                        each ->
                                each.headers()
                                        .getOrDefault("authorization", "")
                                        .endsWith(Shop.TOKEN));
    }

    @Test
    void a_pull_request_is_taken_back_where_it_is(QuarkusMainLauncher launcher) throws Exception {
        LaunchResult result =
                launcher.launch(
                        "rollback",
                        "--pr",
                        "acme/shop#1",
                        "--branch",
                        "revert-1",
                        "--open",
                        "--json",
                        "--github-token-file",
                        token.toString());
        assertThat(result.exitCode()).as(result.getErrorOutput()).isZero();
        JsonNode answer = Laptop.JSON.readTree(result.getOutput());
        assertThat(answer.path("files").asInt()).isEqualTo(3);
        assertThat(answer.path("opened").asText()).startsWith("https://");
        assertThat(shop.git.file("revert-1", "src/cart.js")).isEqualTo(Shop.TEXT);
    }

    @Test
    void what_does_not_fit_together_is_refused(QuarkusMainLauncher launcher) {
        assertThat(refused(launcher, "check", "main", "--comment")).contains("without --pr");
        assertThat(refused(launcher, "check", "--pr", "shop#1")).contains("OWNER/REPO#N");
        assertThat(refused(launcher, "check", "main", "--pr", "acme/shop#1")).contains("mutually");
        assertThat(refused(launcher, "rollback", "main", "--branch", "x", "--open"))
                .contains("without --pr");
        System.setProperty(ADDRESS, "http://example.org");
        assertThat(refused(launcher, "check", "--pr", "acme/shop#1")).contains("GITHUB_API_URL");
        assertThat(shop.gitHub.seen).isEmpty();
    }

    private static String refused(QuarkusMainLauncher launcher, String... arguments) {
        LaunchResult result = launcher.launch(arguments);
        assertThat(result.exitCode()).isEqualTo(2);
        return result.getErrorOutput();
    }
}
