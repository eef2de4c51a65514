package dev.writ.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.writ.testing.GitProgram;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterProperty;
import net.jqwik.api.lifecycle.BeforeProperty;
import org.eclipse.jgit.lib.ObjectId;

/// Trees at random, changed at random: what JGit and git write as the difference is read, and
/// applied it gives the other tree, byte for byte, in both directions.
class DiffPropertyTest {

    private static final List<List<String>> OPTIONS =
            List.of(
                    List.of("--no-renames"),
                    List.of("-M"),
                    List.of("-M", "-C", "-C"),
                    List.of("-B", "-M"),
                    List.of("-U0"),
                    List.of("-U1", "--no-prefix"),
                    List.of("-U9", "--full-index"),
                    List.of("--src-prefix=i/", "--dst-prefix=w/"),
                    List.of("-c", "core.quotePath=false"),
                    List.of("--minimal", "--histogram", "--text"),
                    List.of("--inter-hunk-context=3"));

    private final ReadDiff readDiff = new ReadDiff();
    private final ApplyDiff applyDiff = new ApplyDiff();

    @SuppressWarnings("NullAway.Init") // opened before each property
    private GitStore store;

    @BeforeProperty
    void open() throws Exception {
        store = new GitStore();
    }

    @AfterProperty
    void close() throws Exception {
        store.close();
    }

    @Property(tries = 100)
    void what_jgit_writes_leads_from_one_tree_to_the_other_and_back(@ForAll long seed)
            throws Exception {
        var random = new RandomTree(seed);
        Map<String, Tree.Entry> before = random.tree();
        Map<String, Tree.Entry> after = random.edited(before);
        byte[] text =
                store.diff(store.put(before), store.put(after), seed % 2 == 0, (int) (seed & 3));
        leads(text, before, after);
    }

    @Property(tries = 50)
    void what_git_writes_leads_from_one_tree_to_the_other_and_back(@ForAll long seed)
            throws Exception {
        var git = new GitProgram(store.folder());
        var random = new RandomTree(seed);
        Map<String, Tree.Entry> before = random.tree();
        Map<String, Tree.Entry> after = random.edited(before);
        leads(git.ask(command(seed, store.put(before), store.put(after))).output(), before, after);
    }

    /// The copy of a binary file, with other bytes: what is left of it is not nothing.
    @Example
    void a_copy_that_was_changed_is_taken_back() throws Exception {
        what_git_writes_leads_from_one_tree_to_the_other_and_back(713871435L);
    }

    private static List<String> command(long seed, ObjectId before, ObjectId after) {
        List<String> options = OPTIONS.get(Math.floorMod(seed, OPTIONS.size()));
        var command = new java.util.ArrayList<String>();
        boolean setting = options.getFirst().equals("-c");
        if (setting) {
            command.addAll(options);
        }
        command.addAll(List.of("diff", "--binary"));
        if (!setting) {
            command.addAll(options);
        }
        command.addAll(List.of(before.name(), after.name()));
        return command;
    }

    private void leads(byte[] text, Map<String, Tree.Entry> before, Map<String, Tree.Entry> after) {
        Diff diff = readDiff.read("random", text);
        assertThat(readDiff.read("printed", diff.bytes()).files()).isEqualTo(diff.files());
        if (!diff.canBeReversed()) {
            assertThat(new String(text, java.nio.charset.StandardCharsets.ISO_8859_1))
                    .contains("Binary files");
            return;
        }
        assertThat(applied(diff, before)).isEqualTo(after);
        assertThat(applied(diff.reversed(), after)).isEqualTo(before);
        boolean copies =
                diff.files().stream().anyMatch(file -> file.kind() == FileDiff.Kind.COPIED);
        if (!copies) {
            assertThat(diff.reversed().reversed().files()).isEqualTo(diff.files());
        }
        var rehearse = new RehearseRollback(applyDiff);
        assertThat(rehearse.rehearse(diff, Optional.of(tree(after)), Optional.empty()))
                .isInstanceOf(Rehearsal.Clean.class);
        assertThat(rehearse.rehearse(diff, Optional.of(tree(after)), Optional.of(tree(before))))
                .isInstanceOf(Rehearsal.Clean.class);
    }

    private Map<String, Tree.Entry> applied(Diff diff, Map<String, Tree.Entry> tree) {
        Application application = applyDiff.apply(diff, tree(tree));
        assertThat(application).isInstanceOf(Application.Applied.class);
        var files = new TreeMap<>(tree);
        ((Application.Applied) application)
                .files()
                .forEach(
                        (path, entry) ->
                                entry.ifPresentOrElse(
                                        there -> files.put(path, there), () -> files.remove(path)));
        return files;
    }

    private static Tree tree(Map<String, Tree.Entry> files) {
        return path -> Optional.ofNullable(files.get(path));
    }
}
