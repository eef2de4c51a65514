package dev.writ.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.writ.diff.ApplyDiff;
import dev.writ.diff.ReadDiff;
import dev.writ.diff.Repository;
import dev.writ.diff.RevertChange;
import dev.writ.diff.RevertWish;
import dev.writ.kernel.Failed;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevTree;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RevertChangeTest {

    private static final String TEXT = "1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n11\n12\n";

    @TempDir Path folder;

    private Checkout checkout;
    private String base;
    private String head;

    @BeforeEach
    void change() throws Exception {
        checkout = new Checkout(folder);
        checkout.write("text.txt", TEXT).write("gone.txt", "gone\n").write("bin", "b\0in\n");
        base = checkout.commit("base");
        checkout.write("text.txt", TEXT.replace("6\n", "six\n"))
                .write("new/er.txt", "new\n")
                .write("bin", "other\0\n");
        Files.delete(folder.resolve("gone.txt"));
        head = checkout.commit("change");
    }

    @AfterEach
    void close() {
        checkout.close();
    }

    @Test
    void the_branch_has_what_was_before_and_the_working_tree_stays() throws Exception {
        checkout.write("text.txt", "in work\n");
        RevertChange.Output output = revert("revert/1", Optional.empty());
        RevCommit commit = tip(output.commit());
        assertThat(commit.getTree()).isEqualTo(tree(base));
        assertThat(commit.getFullMessage()).contains("Writ-Reverts: " + base + ".." + head);
        assertThat(output.files()).isEqualTo(4);
        assertThat(folder.resolve("text.txt")).hasContent("in work");
    }

    @Test
    void asked_again_the_same_branch_is_the_answer() {
        assertThat(revert("revert/1", Optional.empty()))
                .isEqualTo(revert("revert/1", Optional.empty()));
    }

    @Test
    void what_came_later_is_kept() throws Exception {
        checkout.write(
                "text.txt", "0\n" + TEXT.replace("6\n", "six\n").replace("12\n", "twelve\n"));
        checkout.commit("later");
        RevertChange.Output output = revert("revert/1", Optional.of("main"));
        try (Repository repository = new LocalRepositories().open(folder.toString())) {
            assertThat(text(repository, output.commit()))
                    .isEqualTo("0\n" + TEXT.replace("12\n", "twelve\n"));
        }
    }

    @Test
    void a_conflict_names_the_file_and_makes_no_branch() throws Exception {
        checkout.write("text.txt", TEXT.replace("6\n", "sechs\n")).commit("again");
        assertThatThrownBy(() -> revert("revert/1", Optional.of("main")))
                .isInstanceOf(Failed.class)
                .hasMessageContaining("text.txt, hunk 1: expected 'six' as line 6, found 'sechs'");
        try (Repository repository = new LocalRepositories().open(folder.toString())) {
            assertThat(repository.branch("revert/1")).isEmpty();
        }
    }

    @Test
    void a_branch_with_something_else_is_not_touched() throws Exception {
        checkout.git().branchCreate().setName("taken").call();
        assertThatThrownBy(() -> revert("taken", Optional.empty()))
                .isInstanceOf(Failed.class)
                .hasMessageContaining("something else");
    }

    @Test
    void a_name_that_no_branch_can_have_is_refused() {
        for (String name : new String[] {"a..b", "", "x.lock", "-", "a b", "../x"}) {
            assertThatThrownBy(() -> revert(name, Optional.empty()))
                    .as(name)
                    .isInstanceOf(Failed.class);
        }
    }

    private RevertChange.Output revert(String branch, Optional<String> onto) {
        return new RevertChange(
                        LocalRepositories::new,
                        new ReadDiff(),
                        new ApplyDiff(),
                        Clock.fixed(Instant.EPOCH, ZoneOffset.UTC))
                .run(
                        new RevertChange.Input(
                                folder.toString(),
                                head,
                                onto,
                                new RevertWish(
                                        branch, "Writ", "writ@example.org", "The prompt failed")));
    }

    private RevCommit tip(String commit) throws Exception {
        return checkout.git()
                .log()
                .add(ObjectId.fromString(commit))
                .setMaxCount(1)
                .call()
                .iterator()
                .next();
    }

    private RevTree tree(String commit) throws Exception {
        return tip(commit).getTree();
    }

    private static String text(Repository repository, String commit) {
        return repository.tree(commit).file("text.txt").orElseThrow().content().text();
    }
}
