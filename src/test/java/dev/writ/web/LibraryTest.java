package dev.writ.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.writ.testing.Laptop;
import dev.writ.testing.Shelf;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.URL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The template library as a client of the server sees it; every answer follows its schema.
@QuarkusTest
@TestProfile(InMemory.class)
class LibraryTest {

    private static final String PATH = "/api/templates";

    @TestHTTPResource("/")
    URL server;

    private Http http;
    private Answers answers;

    @BeforeEach
    void connect() {
        http = new Http(server.getPort());
        answers = new Answers(http.get("/q/openapi?format=json").json());
    }

    private Http.Reply checked(String operation, Http.Reply reply) {
        assertThat(reply.status()).as(reply.body()).isBetween(200, 201);
        answers.check(operation, reply);
        return reply;
    }

    private static String body(String home, String name, String own) {
        return Laptop.JSON
                .createObjectNode()
                .put("home", home)
                .put("name", name)
                .put("text", Shelf.text(own))
                .put("message", "first")
                .toString();
    }

    private static String text(String own) {
        return Laptop.JSON.createObjectNode().put("text", Shelf.text(own)).toString();
    }

    @Test
    void a_template_is_added_changed_read_compared_and_pointed_at() {
        String mine = PATH + "/my_prompt";
        var added = checked("addTemplate", http.post(PATH, body("shop", "my_prompt", "it")));
        assertThat(added.response().headers().firstValue("Location"))
                .contains(PATH + "/my_prompt?home=shop");
        assertThat(checked("getTemplate", http.get(mine + "?home=shop")).text("/version/number"))
                .isEqualTo("1");
        checked("addVersion", http.post(mine + "/versions?home=shop", text("them")));
        checked("restoreVersion", http.post(mine + "/versions/1/restore?home=shop", ""));
        var listed = checked("listVersions", http.get(mine + "/versions?home=shop"));
        assertThat(listed.json().at("/items")).hasSize(3);
        var diff = checked("diffVersions", http.get(mine + "/diff?home=shop&from=1&to=2"));
        assertThat(diff.text("/unified")).contains("+Tests that would have caught them");
        assertThat(http.get(mine + "/diff?home=shop&from=1&to=2&view=rows").text("/unified"))
                .isEmpty();
        checked("moveStaging", http.post(mine + "/staging?home=shop", "{\"version\":2}"));
        checked("moveStaging", http.post(mine + "/staging?home=shop", "{\"version\":3}"));
        checked(
                "rollBackAlias",
                http.post(mine + "/rollback?home=shop", "{\"alias\":\"staging\",\"from\":3}"));
        var aliases = checked("listAliases", http.get(mine + "/aliases?home=shop"));
        assertThat(aliases.json().at("/aliases/staging").asInt()).isEqualTo(2);
        assertThat(aliases.json().at("/moves")).hasSize(3);
        checked("rateTemplate", http.post(mine + "/rating?home=shop", "{\"stars\":4}"));
        var resolved = checked("resolveTemplate", http.get(mine + "/resolution?project=shop"));
        assertThat(resolved.text("/looks/0/outcome")).isEqualTo("no-alias");
    }

    @Test
    void what_is_wrong_is_said_with_the_words_of_the_library() {
        http.post(PATH, body("global", "taken", "it"));
        var taken = http.post(PATH, body("global", "taken", "them"));
        assertThat(taken.status()).isEqualTo(409);
        assertThat(taken.text("/code")).isEqualTo("NAME_TAKEN");
        var unsafe = http.post(PATH, body("global", "unsafe", "{inject:table}"));
        assertThat(unsafe.status()).isEqualTo(422);
        assertThat(unsafe.body()).contains("reads from a namespace");
        var late = "{\"text\":\"x\",\"expected\":7}";
        assertThat(http.post(PATH + "/taken/versions", late).status()).isEqualTo(422);
        var untested = http.post(PATH + "/taken/production", "{\"version\":1}");
        assertThat(untested.status()).isEqualTo(409);
        assertThat(untested.text("/code")).isEqualTo("INVALID_STATE");
        assertThat(http.get(PATH + "/absent").status()).isEqualTo(404);
        assertThat(http.get(PATH + "?home=a//b").status()).isEqualTo(422);
    }

    @Test
    void what_ships_is_forked_and_a_retired_template_leaves_the_list() {
        var fork =
                checked(
                        "forkTemplate",
                        http.post(
                                PATH + "/session_analysis/fork?home=shipped",
                                "{\"version\":1,\"to\":\"orders/our_analysis\"}"));
        assertThat(fork.text("/head/forkedFrom")).isEqualTo("session_analysis@1");
        String list =
                PATH + "?home=orders&type=analysis,orchestrator&category=orchestration&named=our";
        assertThat(checked("listTemplates", http.get(list)).json().at("/items")).hasSize(1);
        checked("retireTemplate", http.post(PATH + "/our_analysis/retire?home=orders", ""));
        assertThat(http.get(list).json().at("/items")).isEmpty();
    }

    @Test
    void a_version_is_tested_and_may_go_to_production_when_it_passed() {
        String mine = PATH + "/tested_prompt";
        var template =
                Laptop.JSON
                        .createObjectNode()
                        .put("name", "tested_prompt")
                        .put("text", Shelf.text("it"))
                        .put(
                                "cases",
                                "cases: [{name: ours, sample: testing, expect: [{contains:"
                                        + " caught them}]}]");
        checked("addTemplate", http.post(PATH, template.toString()));
        var failed = checked("testVersion", http.post(mine + "/tests", "{\"version\":1}"));
        assertThat(failed.text("/passed")).isEqualTo("false");
        assertThat(failed.text("/cases/0/scores/0/standing")).isEqualTo("failed");
        checked("addVersion", http.post(mine + "/versions", text("them")));
        var passed = checked("testVersion", http.post(mine + "/tests", "{\"version\":2}"));
        assertThat(passed.text("/passed")).isEqualTo("true");
        checked("moveProduction", http.post(mine + "/production", "{\"version\":2}"));
    }
}
