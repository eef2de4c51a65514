package dev.writ.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.writ.testing.Laptop;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// `writ workshop` as a user calls it, without a model.
@QuarkusTest
@TestProfile(WorkshopCommandTest.OwnStore.class)
class WorkshopCommandTest {

    private static final String PARENT = "testing_enhancement";
    private static final String QUERY = "Make this test reliable";

    public static final class OwnStore implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "writ.data",
                    "target/workshop-command-test-" + ProcessHandle.current().pid(),
                    "quarkus.http.host-enabled",
                    "true");
        }
    }

    @Inject Program writ;

    @TestHTTPResource("/")
    URL server;

    @TempDir Path folder;

    private Program.Ran workshop(String... arguments) {
        var all = new ArrayList<>(List.of("workshop"));
        all.addAll(List.of(arguments));
        return writ.launch(all.toArray(String[]::new));
    }

    private String text(String... arguments) {
        Program.Ran ran = workshop(arguments);
        assertThat(ran.exitCode()).as(ran.errors()).isZero();
        return ran.output();
    }

    private JsonNode json(String... arguments) throws IOException {
        var all = new ArrayList<>(List.of(arguments));
        all.add("--json");
        return Laptop.JSON.readTree(text(all.toArray(String[]::new)));
    }

    /// What the store here and the server say, which is the same.
    private JsonNode same(String... arguments) throws IOException {
        JsonNode here = json(arguments);
        var there = new ArrayList<>(List.of(arguments));
        there.addAll(List.of("--server", server.toString()));
        assertThat(json(there.toArray(String[]::new))).isEqualTo(here);
        return here;
    }

    private String begun() throws IOException {
        return json("clone", PARENT).at("/draft/id").asText();
    }

    private Path file(String text) throws IOException {
        return Files.writeString(Files.createTempFile(folder, "draft", ".md"), text);
    }

    @Test
    void a_draft_goes_from_start_to_template_and_a_server_says_the_same() throws IOException {
        String id = begun();
        assertThat(text("list")).contains(id, "draft", "Modified ");
        JsonNode tested = json("test", id, "--query", QUERY, "--rating", "3");
        assertThat(tested.path("itemCount").asInt()).isEqualTo(1);
        assertThat(same("tests", id)).hasSize(1);
        String test = tested.path("testId").asText();
        assertThat(same("rate", id, test, "--rating", "5").path("rating").asInt()).isEqualTo(5);
        assertThat(text("ready", id)).contains("status: ready");
        assertThat(text("commit", id, "--name", "from_command", "--title", "From a command"))
                .isEqualTo("template: global/from_command@1");
        assertThat(same("show", id).path("status").asText()).isEqualTo("committed");
        assertThat(same("list", "--status", "committed").at("/items/0/id").asText()).isEqualTo(id);
        assertThat(same("metrics", "--days", "3").path("commitRate").isNumber()).isTrue();
        var again = new String[] {"commit", id, "--name", "from_command", "--title", "From it"};
        assertThat(same(again).path("template").asText()).isEqualTo("global/from_command@1");
    }

    @Test
    void a_conversation_leads_to_a_draft() throws IOException {
        JsonNode begun = json("start", "--requirements", "flaky tests", "--name", "Talk");
        String id = begun.at("/draft/id").asText();
        assertThat(begun.at("/message/text").asText()).contains("No language model");
        String[] remote = {"--server", server.toString()};
        assertThat(text("chat", id, "a coding agent", remote[0], remote[1])).contains("tone");
        assertThat(json("chat", id, "brief").path("role").asText()).isEqualTo("assistant");
        for (String answer : List.of("a diff", "the test runner")) {
            workshop("chat", id, answer);
        }
        Program.Ran none = workshop("extract", id);
        assertThat(none.exitCode()).isEqualTo(3);
        assertThat(none.errors()).contains("has not proposed a draft yet");
        assertThat(text("chat", id, "nothing")).contains("## TASK");
        assertThat(same("chat", id)).hasSize(12);
        assertThat(text("chat", id)).contains("local:", "guide:", "a coding agent");
        String proposed = json("extract", id).path("content").asText();
        assertThat(proposed).contains("- Output format: a diff");
        assertThat(text("extract", id, "--save")).contains("revision: 2");
        assertThat(text("show", id, "--content")).isEqualTo(proposed.stripTrailing());
    }

    @Test
    void a_text_is_saved_compared_restored_commented_and_shared() throws IOException {
        String id = begun();
        Path changed = file("## TASK\n\nSay {issue.title} in one sentence, and then stop there.\n");
        JsonNode saved =
                json(
                        "save",
                        id,
                        "--content",
                        changed.toString(),
                        "--revision",
                        "1",
                        "--name",
                        "New");
        assertThat(saved.path("revision").asInt()).isEqualTo(2);
        assertThat(same("versions", id)).hasSize(2);
        assertThat(same("versions", id, "1").path("diff").asText()).contains("+Say {issue.title}");
        assertThat(text("versions", id, "1")).contains("+Say {issue.title}");
        assertThat(text("comment", id, "--text", "Why?", "--lines", "1-3")).contains("number: 1");
        assertThat(text("comment", id, "--resolve", "1")).contains("resolvedBy");
        assertThat(same("comment", id, "--reopen", "1").has("resolvedBy")).isFalse();
        assertThat(same("comment", id)).hasSize(1);
        JsonNode shared = same("share", id, "--edit", "bob", "--read", "carol");
        assertThat(shared.path("shares")).hasSize(2);
        assertThat(json("restore", id, "1", "--revision", "2").path("content").asText())
                .contains("SAFETY PROTOCOLS");
        assertThat(text("delete", id)).isEqualTo("deleted: " + id);
        assertThat(workshop("show", id).exitCode()).isEqualTo(3);
    }

    @Test
    void a_stale_save_is_refused_and_nothing_is_lost() throws IOException {
        String id = begun();
        String theirs = file("T".repeat(60)).toString();
        String mine = file("M".repeat(60)).toString();
        json("save", id, "--content", theirs, "--revision", "1");
        for (String[] where : List.of(new String[0], new String[] {"--server", server + ""})) {
            var save = new ArrayList<>(List.of("save", id, "--content", mine, "--revision", "1"));
            save.addAll(List.of(where));
            Program.Ran stale = workshop(save.toArray(String[]::new));
            assertThat(stale.exitCode()).isEqualTo(4);
            assertThat(stale.errors()).contains("is at revision 2, not 1");
        }
        assertThat(text("show", id, "--content")).startsWith("TTT");
    }

    @Test
    void a_name_that_is_taken_is_refused() throws IOException {
        String title = "Taken twice";
        for (int code : new int[] {0, 4}) {
            String id = begun();
            workshop("ready", id);
            String[] commit = {"commit", id, "--name", "taken_twice", "--title", title};
            assertThat(workshop(commit).exitCode()).isEqualTo(code);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "show wd-00000000000000000000 | 3 | There is no workshop draft",
                "show other | 2 | is not the id of a workshop draft",
                "clone no_such_one | 3 | There is no template",
                "clone shop/no_such_one | 3 | There is no template",
                "list --status done | 2 | status",
                "metrics --days 0 | 2 | days",
                "save DRAFT --name x | 2 | name has 1 characters",
                "save DRAFT --content README.md | 2 | revision is missing",
                "save DRAFT --content missing.md --revision 1 | 2 | cannot be read",
                "test DRAFT --query short | 2 | query has 5 characters",
                "test DRAFT --query 0123456789 --limit 4 | 2 | limit is 4",
                "test DRAFT --query 0123456789 --topic none | 3 | There is no topic",
                "rate DRAFT wt-00000000000000000000 --rating 3 | 3 | There is no test",
                "commit DRAFT --name right_name --title Title | 4 | is not ready",
                "commit DRAFT --name Wrong --title Title | 2 | name is",
                "comment DRAFT --text what --lines x | 2 | lines",
                "comment DRAFT --resolve 7 | 3 | There is no comment",
                "versions DRAFT 9 | 3 | There is no text 9",
                "restore DRAFT 1 --revision 7 | 0 | ",
            })
    void what_is_wrong_is_refused_alike_here_and_at_a_server(String line, int code, String says)
            throws IOException {
        String id = begun();
        var here = new ArrayList<>(List.of(line.replace("DRAFT", id).split(" ")));
        var there = new ArrayList<>(here);
        there.addAll(List.of("--server", server.toString()));
        for (List<String> arguments : List.of(here, there)) {
            Program.Ran ran = workshop(arguments.toArray(String[]::new));
            assertThat(ran.exitCode()).as(ran.errors()).isEqualTo(code);
            assertThat(ran.errors()).contains(says == null ? "" : says);
        }
    }
}
