package dev.writ.github;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.writ.diff.RevertPullRequest;
import dev.writ.github.StandIn.Canned;
import dev.writ.kernel.Failed;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RevertOnGitHubTest {

    @TempDir Path folder;

    private Shop shop;

    @BeforeEach
    void open() throws Exception {
        shop = new Shop(folder);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    private void main(Map<String, String> files) {
        shop.git.branch("main", shop.git.commit(Optional.of(shop.gitHub.head), files));
    }

    @Test
    void the_branch_has_what_was_before() {
        RevertPullRequest.Output output = shop.revert("revert/1", false);
        assertThat(output.reverted().files()).isEqualTo(3);
        assertThat(output.opened()).isEmpty();
        Shop.BEFORE.forEach(
                (path, text) -> assertThat(shop.git.file("revert/1", path)).isEqualTo(text));
        assertThat(shop.git.file("revert/1", "src/new/er.txt")).isEqualTo("(none)");
        assertThat(shop.git.file("main", "gone.txt")).isEqualTo("(none)");
    }

    @Test
    void what_came_later_is_kept() {
        var later = new HashMap<>(Shop.AFTER);
        later.put("src/cart.js", "0\n" + Shop.AFTER.get("src/cart.js"));
        later.put("other.txt", "other\n");
        main(later);
        shop.revert("revert/1", false);
        assertThat(shop.git.file("revert/1", "src/cart.js")).isEqualTo("0\n" + Shop.TEXT);
        assertThat(shop.git.file("revert/1", "other.txt")).isEqualTo("other\n");
    }

    @Test
    void asked_again_the_same_branch_is_the_answer_also_when_others_have_merged() {
        RevertPullRequest.Output first = shop.revert("revert/1", true);
        var later = new HashMap<>(Shop.AFTER);
        later.put("other.txt", "other\n");
        main(later);
        assertThat(shop.revert("revert/1", true)).isEqualTo(first);
        assertThat(shop.gitHub.opened).hasSize(1);
    }

    @Test
    void a_pull_request_of_it_is_opened_with_a_title_that_hides_nothing() {
        shop.gitHub.title = "Faster\u001b[31m \u202ecarts";
        assertThat(shop.revert("revert/1", true).opened()).isPresent();
        assertThat(shop.gitHub.opened.getFirst().path("title").asText())
                .isEqualTo("Revert \"Faster?[31m ?carts\"");
        assertThat(shop.gitHub.opened.getFirst().path("base").asText()).isEqualTo("main");
    }

    @Test
    void a_conflict_names_the_file_and_makes_no_branch() {
        var later = new HashMap<>(Shop.AFTER);
        later.put("src/cart.js", Shop.TEXT.replace("6\n", "sechs\n"));
        main(later);
        assertThatThrownBy(() -> shop.revert("revert/1", false))
                .isInstanceOf(Failed.class)
                .hasMessageContaining(
                        "src/cart.js, hunk 1: expected 'six' as line 6, found 'sechs'");
        assertThat(shop.gitHub.asked("POST")).isEmpty();
    }

    @Test
    void a_branch_with_something_else_is_not_touched() {
        shop.git.branch("taken", shop.gitHub.head);
        assertThatThrownBy(() -> shop.revert("taken", false)).isInstanceOf(Failed.class);
        assertThat(shop.gitHub.asked("POST")).noneMatch(path -> path.endsWith("/git/refs"));
    }

    @Test
    void who_was_first_with_the_same_commit_is_no_trouble() {
        var first = shop.revert("revert/1", false);
        // as if it was not there a moment ago, neither for us nor for the writer
        Canned absent = Canned.of(404, "{}");
        shop.gitHub.once("GET git/ref/heads/revert/1", absent);
        shop.gitHub.once("GET git/ref/heads/revert/1", absent);
        assertThat(shop.revert("revert/1", false).reverted().commit())
                .isEqualTo(first.reverted().commit());
    }

    @Test
    void what_is_not_merged_is_taken_back_after_its_own_end_and_not_opened() {
        shop.gitHub.merged = false;
        shop.git.branch("main", shop.gitHub.base);
        assertThat(shop.revert("revert/1", false).reverted().files()).isEqualTo(3);
        assertThatThrownBy(() -> shop.revert("revert/2", true))
                .hasMessageContaining("acme/shop#1 is not merged");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a..b",
                "",
                "x.lock",
                "-",
                "a b",
                "../x",
                "a//b",
                "a/.b",
                "x@{1}",
                "a\u0001b"
            })
    void a_name_that_no_branch_can_have_is_refused(String name) {
        assertThatThrownBy(() -> shop.revert(name, false))
                .isInstanceOf(Failed.class)
                .hasMessageContaining("cannot be the name of a branch");
    }
}
