package dev.writ.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.writ.diff.Commit;
import dev.writ.diff.Diff;
import dev.writ.diff.FileDiff;
import dev.writ.diff.Range;
import dev.writ.diff.ReadDiff;
import dev.writ.diff.Repository;
import dev.writ.kernel.Failed;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.api.Git;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalRepositoryTest {

    private static final String TEXT = "one\ntwo\nthree\nfour\nfive\nsix\n";

    @TempDir Path folder;

    private Checkout checkout;

    @BeforeEach
    void commitOnce() throws Exception {
        checkout = new Checkout(Files.createDirectory(folder.resolve("work")));
        checkout.write("a.txt", TEXT).write("sub/b.txt", "b\n").write(".gitignore", "*.log\n");
        checkout.commit("first");
    }

    @AfterEach
    void close() {
        checkout.close();
    }

    @Test
    void two_dots_compare_the_ends_and_three_where_they_parted() throws Exception {
        checkout.git().branchCreate().setName("topic").call();
        checkout.write("main.txt", "m\n").commit("on main");
        checkout.git().checkout().setName("topic").call();
        checkout.write("topic.txt", "t\n").commit("on topic");

        assertThat(told("main..topic")).containsExactly("DELETED main.txt", "CREATED topic.txt");
        assertThat(told("main...topic")).containsExactly("CREATED topic.txt");
        assertThat(range("main...").commits())
                .extracting(Commit::message)
                .containsExactly("on topic");
        assertThat(range("main..topic").commits())
                .extracting(Commit::author)
                .containsExactly("Ann <ann@example.org>");
    }

    @Test
    void a_renamed_file_is_found() throws Exception {
        Files.delete(folder.resolve("work/a.txt"));
        checkout.write("renamed.txt", TEXT + "seven\n").commit("rename");
        assertThat(told("HEAD~1..HEAD")).containsExactly("RENAMED renamed.txt");
    }

    @Test
    void the_working_tree_is_compared_without_files_nobody_tracks() throws Exception {
        checkout.write("a.txt", TEXT.replace("two", "TWO"))
                .write("untracked.txt", "u\n")
                .write("noise.log", "n\n");
        Files.delete(folder.resolve("work/sub/b.txt"));
        Range range = range("HEAD");
        assertThat(told("HEAD")).containsExactly("MODIFIED a.txt", "DELETED sub/b.txt");
        assertThat(range.head()).isEqualTo(Range.WORKING_TREE);
    }

    @Test
    void a_tracked_file_that_is_ignored_is_compared() throws Exception {
        checkout.write(".gitignore", "").write("kept.log", "k\n").commit("kept");
        checkout.write(".gitignore", "*.log\n").commit("ignored from now on");
        checkout.write("kept.log", "changed\n");
        assertThat(told("HEAD")).containsExactly("MODIFIED kept.log");
    }

    @Test
    void the_index_is_compared_with_head_and_not_the_working_tree() throws Exception {
        checkout.write("staged.txt", "s\n").stage().write("staged.txt", "later\n");
        try (Repository repository = open("work")) {
            Range range = repository.staged(Optional.empty());
            assertThat(told(range)).containsExactly("CREATED staged.txt");
            assertThat(range.after().file("staged.txt").orElseThrow().content().text())
                    .isEqualTo("s\n");
        }
    }

    @Test
    void what_is_staged_before_the_first_commit_is_all_new() throws Exception {
        Path fresh = Files.createDirectory(folder.resolve("fresh"));
        try (var unborn = new Checkout(fresh)) {
            unborn.write("a", "a\n").stage();
        }
        try (Repository repository = open("fresh")) {
            assertThat(told(repository.staged(Optional.empty()))).containsExactly("CREATED a");
            assertThatThrownBy(() -> repository.range("HEAD"))
                    .isInstanceOf(Failed.class)
                    .hasMessageContaining("no commit yet");
        }
    }

    @Test
    void the_files_of_both_sides_can_be_read() throws Exception {
        checkout.write("a.txt", "new\n").commit("second");
        try (Repository repository = open("work")) {
            Range range = repository.range("HEAD~1..HEAD");
            assertThat(range.before().file("a.txt").orElseThrow().content().text()).isEqualTo(TEXT);
            assertThat(range.after().file("a.txt").orElseThrow().content().text())
                    .isEqualTo("new\n");
            assertThat(range.after().file("sub")).isEmpty();
            assertThat(range.after().file("../work/a.txt")).isEmpty();
        }
    }

    @Test
    void a_file_of_the_working_tree_is_read_and_a_link_is_not_followed() throws Exception {
        Path secret = Files.writeString(folder.resolve("secret"), "secret\n");
        Files.createSymbolicLink(folder.resolve("work/link"), secret);
        Files.createSymbolicLink(folder.resolve("work/out"), folder);
        try (Repository repository = open("work")) {
            Range range = repository.range("HEAD");
            assertThat(range.after().file("sub/b.txt").orElseThrow().content().text())
                    .isEqualTo("b\n");
            assertThat(range.after().file("link").orElseThrow().content().text())
                    .isEqualTo(secret.toString());
            assertThat(range.after().file("out/secret")).isEmpty();
        }
    }

    @Test
    void nothing_that_a_repository_has_set_up_is_run() throws Exception {
        Path trace = folder.resolve("trace");
        String run = "touch " + trace + "; cat";
        var config = checkout.git().getRepository().getConfig();
        config.setString("filter", "evil", "clean", run);
        config.setString("filter", "evil", "smudge", run);
        config.setString("diff", "evil", "textconv", run);
        config.setString("diff", "evil", "command", run);
        config.setString("diff", null, "external", run);
        config.setString("core", null, "fsmonitor", run);
        config.setString("core", null, "worktree", "/");
        config.save();
        checkout.write(".gitattributes", "* filter=evil diff=evil\n");
        checkout.write("a.txt", "changed\n");
        try (Repository repository = open("work")) {
            assertThat(told(repository.range("HEAD"))).containsExactly("MODIFIED a.txt");
        }
        assertThat(trace).doesNotExist();
    }

    @Test
    void a_bare_repository_has_commits_and_no_working_tree() throws Exception {
        checkout.write("a.txt", "new\n").commit("second");
        Path bare = folder.resolve("bare.git");
        Git.cloneRepository()
                .setBare(true)
                .setURI(folder.resolve("work").toUri().toString())
                .setDirectory(bare.toFile())
                .call()
                .close();
        try (Repository repository = open("bare.git")) {
            assertThat(told(repository.range("HEAD~1..HEAD"))).containsExactly("MODIFIED a.txt");
            assertThatThrownBy(() -> repository.range("HEAD"))
                    .isInstanceOf(Failed.class)
                    .hasMessageContaining("bare");
        }
    }

    @Test
    void a_shallow_clone_says_so_where_history_ends() throws Exception {
        checkout.write("a.txt", "new\n").commit("second");
        Git.cloneRepository()
                .setDepth(1)
                .setURI(folder.resolve("work").toUri().toString())
                .setDirectory(folder.resolve("shallow").toFile())
                .call()
                .close();
        try (Repository repository = open("shallow")) {
            assertThat(told(repository.range("HEAD"))).isEmpty();
            assertThatThrownBy(() -> repository.range("HEAD~1..HEAD"))
                    .isInstanceOf(Failed.class)
                    .hasMessageContaining("--unshallow");
        }
    }

    @Test
    void a_folder_below_the_top_is_in_the_repository_and_others_are_in_none() throws Exception {
        try (Repository repository = open("work/sub")) {
            assertThat(told(repository.range("HEAD"))).isEmpty();
        }
        assertThatThrownBy(() -> open("."))
                .isInstanceOf(Failed.class)
                .hasMessageContaining("no git repository");
        assertThatThrownBy(() -> open("absent"))
                .isInstanceOf(Failed.class)
                .hasMessageContaining("no folder");
    }

    @Test
    void a_revision_that_is_none_is_told() throws Exception {
        for (String spec : List.of("nowhere..HEAD", "HEAD..nowhere", "HEAD^^^^", "a:b..", "@{x}")) {
            try (Repository repository = open("work")) {
                assertThatThrownBy(() -> repository.range(spec))
                        .as(spec)
                        .isInstanceOf(Failed.class)
                        .hasMessageContaining("no commit");
            }
        }
    }

    @Test
    void a_broken_repository_is_told() throws Exception {
        Files.write(folder.resolve("work/.git/index"), new byte[] {1, 2, 3});
        try (Repository repository = open("work")) {
            assertThatThrownBy(() -> repository.range("HEAD"))
                    .isInstanceOf(Failed.class)
                    .hasMessageContaining("cannot be read");
        }
    }

    private Repository open(String name) {
        return new LocalRepositories().open(folder.resolve(name).toString());
    }

    private Range range(String spec) {
        try (Repository repository = open("work")) {
            return repository.range(spec);
        }
    }

    private List<String> told(String spec) {
        return told(range(spec));
    }

    private static List<String> told(Range range) {
        Diff diff = new ReadDiff().read("range", range.diff().toArray());
        return diff.files().stream().map(LocalRepositoryTest::told).toList();
    }

    private static String told(FileDiff file) {
        return file.kind() + " " + file.path();
    }
}
