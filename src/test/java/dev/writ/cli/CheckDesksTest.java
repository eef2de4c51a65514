package dev.writ.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.writ.git.Checkout;
import dev.writ.source.ReportFile;
import dev.writ.web.InMemory;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A server has no repository, only the files that are sent; it judges as the store here does.
@QuarkusTest
@TestProfile(InMemory.class)
class CheckDesksTest {

    private static final ReportFile REPORT =
            new ReportFile(Path.of("examples/eslint-jquery-src.sarif"));
    private static final GatherChange.Said NOTHING =
            new GatherChange.Said(
                    Map.of(), List.of(), List.of(), Optional.empty(), Optional.empty());
    private static final String TEXT = "1\n2\n3\n4\n5\n6\n7\n8\n";

    /// What a commit may do to a file.
    enum Kind {
        WRITES {
            @Override
            void change(Checkout checkout, Path folder) throws Exception {
                checkout.write("docs/a.md", TEXT.replace("4", "four"));
            }
        },
        ADDS {
            @Override
            void change(Checkout checkout, Path folder) throws Exception {
                checkout.write("docs/new.md", TEXT).write("docs/empty.md", "");
            }
        },
        REMOVES {
            @Override
            void change(Checkout checkout, Path folder) throws Exception {
                Files.delete(folder.resolve("docs/a.md"));
            }
        },
        MOVES {
            @Override
            void change(Checkout checkout, Path folder) throws Exception {
                Files.move(folder.resolve("docs/a.md"), folder.resolve("docs/b.md"));
            }
        },
        TURNS_LINE_ENDS {
            @Override
            void change(Checkout checkout, Path folder) throws Exception {
                checkout.write("docs/a.md", TEXT.replace("\n", "\r\n").strip());
            }
        },
        LINKS {
            @Override
            void change(Checkout checkout, Path folder) throws Exception {
                Files.createSymbolicLink(folder.resolve("docs/link"), Path.of("a.md"));
            }
        },
        MAKES_EXECUTABLE {
            @Override
            void change(Checkout checkout, Path folder) {
                assertThat(folder.resolve("docs/a.md").toFile().setExecutable(true)).isTrue();
            }
        };

        abstract void change(Checkout checkout, Path folder) throws Exception;
    }

    @TestHTTPResource("/")
    URL address;

    @Inject LocalDesk local;

    @Inject GatherChange gatherChange;

    @Inject ObjectMapper json;

    @TempDir Path folder;

    private Checkout checkout;
    private Desk remote;

    @BeforeEach
    void begin() throws Exception {
        remote = new RemoteDesk(json, address.toString(), Optional.empty());
        checkout = new Checkout(folder);
        checkout.write("docs/a.md", TEXT).write("docs/picture", "\0\1\2").commit("begun");
    }

    @AfterEach
    void close() {
        checkout.close();
    }

    private JsonNode check(Desk desk, Optional<String> prompt) {
        try (ToCheck change = gatherChange.range(folder, "HEAD~1..HEAD", NOTHING)) {
            return desk.changes().check(change, prompt, Optional.of("desks-checks"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void both_decide_and_rehearse_alike(Kind kind) throws Exception {
        kind.change(checkout, folder);
        checkout.commit("changed");
        JsonNode here = check(local, Optional.empty());
        assertThat(here.path("rollback").asText()).isEqualTo("clean");
        assertThat(check(remote, Optional.empty())).hasToString(here.toString());
    }

    /// Neither the diff nor what is sent holds the content from before.
    @Test
    void a_binary_file_that_only_the_repository_can_bring_back_does_not_pass_on_a_server()
            throws Exception {
        Files.delete(folder.resolve("docs/picture"));
        checkout.commit("changed");
        assertThat(check(local, Optional.empty()).path("rollback").asText()).isEqualTo("clean");
        JsonNode there = check(remote, Optional.empty());
        assertThat(there.path("rollback").asText()).contains("docs/picture");
        assertThat(there.path("decision").asText()).isEqualTo("blocked");
    }

    @Test
    void the_change_of_a_prompt_is_one_change_whoever_checks_it_and_approved_once()
            throws Exception {
        String prompt = prompt();
        checkout.write("docs/a.md", TEXT + "9\n").commit("changed");
        JsonNode here = check(local, Optional.of(prompt));
        assertThat(check(remote, Optional.of(prompt))).hasToString(here.toString());
        String change = here.path("id").asText();
        assertThat(remote.changes().find(change))
                .hasToString(local.changes().find(change).toString());
        Map<String, String> all = Map.of("limit", "200");
        assertThat(remote.changes().list(prompt, all))
                .hasToString(local.changes().list(prompt, all).toString());
        assertThat(remote.changes().list(prompt, all).path("items")).hasSize(1);
    }

    private String prompt() throws InterruptedException {
        String scan =
                remote.scans()
                        .importScan("desks-checks", "nightly", REPORT)
                        .at("/scan/id")
                        .asText();
        remote.scans().plan(scan, Bodies.of(Map.of("limit", 1)));
        while (remote.scans()
                .progress(scan, false)
                .at("/planning/state")
                .asText()
                .equals("running")) {
            Thread.sleep(20);
        }
        return remote.prompts().list(Map.of("scan", scan)).at("/items/0/id").asText();
    }
}
