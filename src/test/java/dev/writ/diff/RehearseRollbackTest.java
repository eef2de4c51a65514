package dev.writ.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RehearseRollbackTest {

    private static final String CHANGE =
            """
            diff --git a/f b/f
            index 1c943a9..7a7d8c0 100644
            --- a/f
            +++ b/f
            @@ -1,3 +1,3 @@
             a
            -b
            +B
             c
            """;
    private static final String WITHOUT_IDS = CHANGE.replaceAll("index .*\n", "");
    private static final String BINARY =
            "diff --git a/p.png b/p.png\nBinary files a/p.png and b/p.png differ\n";

    private final RehearseRollback rehearseRollback = new RehearseRollback(new ApplyDiff());

    @Test
    void a_change_that_can_be_taken_back_is_clean() {
        assertThat(rehearse(WITHOUT_IDS, tree("f", "a\nB\nc\n"), tree("f", "a\nb\nc\n")))
                .isEqualTo(new Rehearsal.Clean(1));
    }

    @Test
    void a_tree_without_the_change_breaks_it() {
        assertThat(rehearse(WITHOUT_IDS, tree("f", "a\nx\nc\n"), Optional.empty()))
                .isEqualTo(new Rehearsal.Broken("f, hunk 1: expected 'B' as line 2, found 'x'"));
        assertThat(rehearse(WITHOUT_IDS, tree("other", ""), Optional.empty()))
                .isEqualTo(new Rehearsal.Broken("f: expected a file, found none"));
    }

    @Test
    void another_base_than_the_one_that_comes_back_breaks_it() {
        assertThat(rehearse(WITHOUT_IDS, tree("f", "a\nB\nc\n"), tree("f", "a\nb\nc\nd\n")))
                .isInstanceOf(Rehearsal.Broken.class);
    }

    @Test
    void a_diff_that_names_another_blob_breaks_it_where_the_base_is_not_at_hand() {
        assertThat(rehearse(CHANGE, tree("f", "a\nB\nc\n"), Optional.empty()))
                .isInstanceOf(Rehearsal.Broken.class);
        String right = CHANGE.replace("1c943a9", "de98044");
        assertThat(rehearse(right, tree("f", "a\nB\nc\n"), Optional.empty()))
                .isEqualTo(new Rehearsal.Clean(1));
    }

    @Test
    void without_the_files_nothing_is_known() {
        assertThat(rehearse(CHANGE, Optional.empty(), Optional.empty()))
                .isInstanceOf(Rehearsal.Unknown.class);
    }

    @Test
    void a_binary_file_without_content_is_known_only_with_the_base() {
        assertThat(rehearse(BINARY, tree("p.png", "new"), Optional.empty()))
                .isEqualTo(
                        new Rehearsal.Unknown(
                                "The diff does not hold the content of the binary file p.png"));
        assertThat(rehearse(BINARY, tree("p.png", "new"), tree("p.png", "old")))
                .isEqualTo(new Rehearsal.Clean(1));
    }

    @Test
    void the_patches_of_a_series_are_taken_back_last_one_first() {
        String mail = "From %040d Mon Sep 17 00:00:00 2001\nFrom: A <a@b>\nSubject: x\n\n---\n";
        String series =
                mail.formatted(1)
                        + WITHOUT_IDS
                        + mail.formatted(2)
                        + "diff --git a/f b/g\nsimilarity index 100%\nrename from f\nrename to g\n";
        assertThat(rehearse(series, tree("g", "a\nB\nc\n"), tree("f", "a\nb\nc\n")))
                .isEqualTo(new Rehearsal.Clean(2));
    }

    @Test
    void files_that_take_each_others_place_are_taken_back() {
        String rename =
                """
                diff --git a/%1$s b/%2$s
                similarity index 100%%
                rename from %1$s
                rename to %2$s
                """;
        String swap = rename.formatted("f", "g") + rename.formatted("g", "f");
        assertThat(rehearse(swap, trees("f", "2\n", "g", "1\n"), trees("f", "1\n", "g", "2\n")))
                .isEqualTo(new Rehearsal.Clean(2));
        String chain = rename.formatted("g", "h") + rename.formatted("f", "g");
        assertThat(rehearse(chain, trees("g", "1\n", "h", "2\n"), trees("f", "1\n", "g", "2\n")))
                .isEqualTo(new Rehearsal.Clean(3));
    }

    @Test
    void a_file_in_the_place_of_one_that_moved_is_taken_back() {
        String replaced =
                """
                diff --git a/f b/f
                new file mode 100644
                --- /dev/null
                +++ b/f
                @@ -0,0 +1 @@
                +2
                diff --git a/f b/g
                similarity index 100%
                rename from f
                rename to g
                """;
        assertThat(rehearse(replaced, trees("f", "2\n", "g", "1\n"), tree("f", "1\n")))
                .isEqualTo(new Rehearsal.Clean(2));
    }

    @Test
    void a_long_search_ends() {
        var lines = new StringBuilder("--- a/f\n+++ b/f\n@@ -9000,2001 +9000,2001 @@\n");
        lines.append(" x\n".repeat(2000)).append("-y\n+z\n");
        Diff diff = read(lines.toString());
        Application application =
                new ApplyDiff().apply(diff, tree("f", "x\n".repeat(400_000)).orElseThrow());
        assertThat(application).isInstanceOf(Application.Conflict.class);
    }

    private Rehearsal rehearse(String diff, Optional<Tree> after, Optional<Tree> before) {
        return rehearseRollback.rehearse(read(diff), after, before);
    }

    private static Diff read(String diff) {
        return new ReadDiff().read("diff", diff.getBytes(StandardCharsets.UTF_8));
    }

    private static Optional<Tree> trees(String one, String text, String other, String more) {
        var files = new HashMap<String, Tree.Entry>();
        for (String[] each : new String[][] {{one, text}, {other, more}}) {
            files.put(each[0], new Tree.Entry(Mode.FILE, Bytes.of(each[1])));
        }
        return Optional.of(path -> Optional.ofNullable(files.get(path)));
    }

    private static Optional<Tree> tree(String path, String text) {
        Map<String, Tree.Entry> files = new HashMap<>();
        files.put(path, new Tree.Entry(Mode.FILE, Bytes.of(text)));
        return Optional.of(asked -> Optional.ofNullable(files.get(asked)));
    }
}
