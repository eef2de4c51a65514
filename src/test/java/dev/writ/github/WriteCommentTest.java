package dev.writ.github;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.writ.github.StandIn.Canned;
import dev.writ.kernel.Failed;
import dev.writ.testing.Laptop;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WriteCommentTest {

    private static final String HEADING = "## Checked by Writ\n\n";

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

    private String comment(String text) {
        return shop.pullRequests.comment(Shop.NAME, HEADING + text);
    }

    private void theirs(String login, String type, String text) {
        ObjectNode comment = Laptop.JSON.createObjectNode();
        comment.put("id", shop.gitHub.comments.size() + 1).put("body", text);
        comment.put("html_url", "https://github.com/acme/shop/theirs");
        comment.putObject("user").put("login", login).put("type", type);
        shop.gitHub.comments.add(comment);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void there_is_one_comment_with_what_was_said_last(boolean isApp) {
        shop.gitHub.isApp = isApp;
        assertThat(comment("blocked")).isEqualTo(comment("passed"));
        assertThat(shop.gitHub.comments)
                .singleElement()
                .satisfies(
                        each ->
                                assertThat(each.path("body").asText())
                                        .isEqualTo(HEADING + "passed"));
    }

    @Test
    void the_same_is_not_written_again() {
        comment("passed");
        int writes = shop.gitHub.asked("PATCH").size() + shop.gitHub.asked("POST").size();
        comment("passed");
        assertThat(shop.gitHub.asked("PATCH").size() + shop.gitHub.asked("POST").size())
                .isEqualTo(writes);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void what_a_person_wrote_is_left_alone(boolean isApp) {
        shop.gitHub.isApp = isApp;
        theirs("mallory", "User", HEADING + "blocked");
        comment("passed");
        assertThat(shop.gitHub.comments).hasSize(2);
        assertThat(shop.gitHub.comments.getFirst().path("body").asText()).endsWith("blocked");
    }

    @Test
    void what_another_app_wrote_is_left_alone() {
        theirs("other[bot]", "Bot", HEADING + "blocked");
        shop.gitHub.once("PATCH", Canned.of(403, "{\"message\": \"not yours\"}"));
        comment("passed");
        assertThat(shop.gitHub.comments).hasSize(2);
    }

    @Test
    void a_lost_answer_makes_no_second_comment() {
        shop.gitHub.once("POST issues/1/comments", Canned.of(502, ""));
        assertThatThrownBy(() -> comment("passed")).isInstanceOf(Failed.class);
        assertThat(shop.gitHub.asked("POST")).hasSize(1);
    }

    @Test
    void a_comment_that_is_too_long_is_cut_at_a_line_and_says_so() {
        comment("line of text\n".repeat(10_000));
        String body = shop.gitHub.comments.getFirst().path("body").asText();
        assertThat(body).hasSizeLessThan(65_536).contains("line of text\n\nThe rest is left out");
    }
}
