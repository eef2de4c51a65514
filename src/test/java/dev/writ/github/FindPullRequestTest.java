package dev.writ.github;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.writ.diff.ApplyDiff;
import dev.writ.diff.Commit;
import dev.writ.diff.Diff;
import dev.writ.diff.FileDiff;
import dev.writ.diff.PullRequest;
import dev.writ.diff.ReadDiff;
import dev.writ.diff.Rehearsal;
import dev.writ.diff.RehearseRollback;
import dev.writ.github.StandIn.Canned;
import dev.writ.kernel.Failed;
import dev.writ.kernel.Failure;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FindPullRequestTest {

    private static final String DIFF = "application/vnd.github.diff";

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

    private PullRequest found() {
        return shop.pullRequests.find(Shop.NAME);
    }

    private Failure refused() {
        return catchThrowableOfType(Failed.class, this::found).failure();
    }

    @Test
    void it_has_the_diff_the_messages_of_all_pages_and_both_trees() {
        PullRequest found = found();
        Diff diff = new ReadDiff().read("diff", found.range().diff().toArray());
        assertThat(diff.files())
                .extracting(FileDiff::path)
                .containsExactlyInAnyOrder("gone.txt", "src/cart.js", "src/new/er.txt");
        assertThat(found.range().commits())
                .extracting(Commit::message)
                .containsExactly("first", "last");
        assertThat(text(found, "src/cart.js")).isEqualTo(Shop.TEXT.replace("6\n", "six\n"));
        assertThat(found.range().before().file("writ.yaml")).isPresent();
        assertThat(found.range().before().file("src/new/er.txt")).isEmpty();
        assertThat(found.range().before().file("src/cart.js/x")).isEmpty();
        assertThat(found.range().before().file("src")).isEmpty();
        assertThat(
                        new RehearseRollback(new ApplyDiff())
                                .rehearse(
                                        diff,
                                        Optional.of(found.range().after()),
                                        Optional.of(found.range().before())))
                .isInstanceOf(Rehearsal.Clean.class);
    }

    private static String text(PullRequest found, String path) {
        return found.range().after().file(path).orElseThrow().content().text();
    }

    @Test
    void a_file_is_got_when_it_is_asked_for_and_once() {
        PullRequest found = found();
        assertThat(shop.gitHub.asked("GET")).noneMatch(path -> path.contains("/git/"));
        text(found, "src/cart.js");
        int asked = shop.gitHub.seen.size();
        text(found, "src/cart.js");
        assertThat(shop.gitHub.seen).hasSize(asked);
    }

    @Test
    void every_request_says_who_asks_and_for_which_version() {
        found();
        assertThat(shop.gitHub.seen)
                .allSatisfy(
                        each ->
                                assertThat(each.headers())
                                        .containsEntry("authorization", "Bearer " + Shop.TOKEN)
                                        .containsEntry("user-agent", "writ")
                                        .containsEntry("x-github-api-version", "2022-11-28"));
        assertThat(shop.gitHub.seen)
                .extracting(each -> each.headers().get("accept"))
                .containsOnly("application/vnd.github+json", DIFF);
    }

    @ParameterizedTest
    @CsvSource({
        "401, FORBIDDEN, does not take the token",
        "403, FORBIDDEN, because of reasons",
        "404, NOT_FOUND, acme/shop#1",
        "409, CONFLICT, because of reasons",
        "422, INVALID_PARAM, because of reasons",
        "301, INVALID_PARAM, answers 301",
        "304, INVALID_PARAM, answers 304"
    })
    void a_refusal_is_told_in_our_words(int status, Failure.Code code, String says) {
        shop.gitHub.once("GET pulls/1", Canned.of(status, "{\"message\": \"because of reasons\"}"));
        assertThat(refused().code()).isEqualTo(code);
        // the answer is planned once
        shop.gitHub.once("GET pulls/1", Canned.of(status, "{\"message\": \"because of reasons\"}"));
        assertThat(refused().sentence()).contains(says).doesNotContain(Shop.TOKEN);
    }

    @Test
    void a_redirect_takes_no_token_elsewhere() throws Exception {
        try (var elsewhere = new StandIn(shop.git)) {
            shop.gitHub.once(
                    "GET pulls/1",
                    new Canned(
                            302,
                            Map.of("Location", elsewhere.address() + "/repos/acme/shop/pulls/1"),
                            new byte[0]));
            assertThat(refused().problem()).contains("302");
            assertThat(elsewhere.seen).isEmpty();
        }
    }

    @Test
    void a_next_page_elsewhere_is_not_asked_for() throws Exception {
        try (var elsewhere = new StandIn(shop.git)) {
            String link = "<" + elsewhere.address() + "/x?page=2>; rel=\"next\"";
            shop.gitHub.once(
                    "GET compare",
                    new Canned(200, Map.of("Link", link), "{}".getBytes(StandardCharsets.UTF_8)));
            assertThat(refused().problem()).contains("next page that is elsewhere");
            assertThat(elsewhere.seen).isEmpty();
        }
    }

    @Test
    void it_waits_as_long_as_github_says() {
        shop.gitHub.once(
                "GET pulls/1",
                new Canned(403, Map.of("retry-after", "7"), "{}".getBytes(StandardCharsets.UTF_8)));
        shop.gitHub.once(
                "GET compare",
                new Canned(
                        429,
                        Map.of("x-ratelimit-remaining", "0", "x-ratelimit-reset", "1795262411"),
                        "{}".getBytes(StandardCharsets.UTF_8)));
        found();
        assertThat(shop.pauses).containsExactly(Duration.ofSeconds(7), Duration.ofSeconds(11));
    }

    @Test
    void it_does_not_wait_for_an_hour() {
        shop.gitHub.once(
                "GET pulls/1", new Canned(403, Map.of("retry-after", "3600"), new byte[0]));
        assertThat(refused().code()).isEqualTo(Failure.Code.RATE_LIMIT);
        assertThat(shop.pauses).isEmpty();
    }

    @Test
    void a_server_that_is_not_well_is_asked_three_times() {
        for (int i = 0; i < 3; i++) {
            shop.gitHub.once("GET pulls/1", Canned.of(502, "<html>"));
        }
        assertThat(refused()).isInstanceOf(Failure.Unavailable.class);
        assertThat(shop.gitHub.seen).hasSize(3);
        assertThat(found().title()).isEqualTo("Faster carts");
    }

    @Test
    void a_diff_too_large_for_github_says_what_to_do_instead() {
        String body = "{\"message\": \"Sorry\", \"errors\": [{\"code\": \"too_large\"}]}";
        for (int status : new int[] {406, 422}) {
            // the first answer is the list of commits, two pages of it
            Canned diff = Canned.of(status, body);
            shop.gitHub.once("GET compare/" + sides() + " diff", diff);
            assertThat(refused().remedy()).contains("git fetch origin pull/1/head");
        }
    }

    private String sides() {
        return shop.gitHub.base + "..." + shop.gitHub.head;
    }

    @Test
    void a_diff_without_all_files_is_not_taken_for_whole() {
        byte[] whole = shop.git.diff(shop.gitHub.base, shop.gitHub.head);
        String text = new String(whole, StandardCharsets.UTF_8);
        byte[] cut =
                text.substring(0, text.lastIndexOf("diff --git")).getBytes(StandardCharsets.UTF_8);
        shop.gitHub.once("GET compare/" + sides() + " diff", diff(cut));
        assertThat(refused().problem()).contains("has 2 files of 3");
        shop.gitHub.once("GET compare/" + sides() + " diff", Canned.of(200, "{}"));
        assertThat(refused().problem()).contains("is no diff");
    }

    private static Canned diff(byte[] body) {
        return new Canned(200, Map.of("Content-Type", DIFF), body);
    }

    @Test
    void an_answer_without_end_is_left() {
        shop.gitHub.once("GET pulls/1", new Canned(200, Map.of(), new byte[(16 << 20) + 1]));
        assertThat(refused().problem()).contains("more than 16 MiB");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nonsense | is no JSON",
                "{} | no text at /head/sha",
                "[] | no text at /head/sha",
                "{'head': {'sha': '../../user'}} | no id at /head/sha",
                "{'head': {'sha': 7}} | no text at /head/sha"
            })
    void an_answer_that_is_something_else_is_refused(String body, String says) {
        shop.gitHub.once("GET pulls/1", Canned.of(200, body.replace('\'', '"')));
        assertThat(refused().problem()).contains(says);
    }

    @Test
    void a_file_with_another_content_than_its_id_is_refused() {
        PullRequest found = found();
        shop.gitHub.once(
                "GET git/blobs/",
                new Canned(200, Map.of("Content-Type", "text/plain"), new byte[] {1}));
        assertThatThrownBy(() -> text(found, "src/cart.js"))
                .isInstanceOf(Failed.class)
                .hasMessageContaining("another content");
    }

    @Test
    void what_github_says_does_not_steer_a_terminal() {
        shop.gitHub.once(
                "GET pulls/1",
                Canned.of(
                        422,
                        "{\"message\": \"a\\u001b[31m\\r\\n\\u202eb" + "x".repeat(999) + "\"}"));
        assertThat(refused().problem()).matches("[^\\p{Cntrl}\\p{Cf}]*").hasSizeLessThan(400);
    }
}
