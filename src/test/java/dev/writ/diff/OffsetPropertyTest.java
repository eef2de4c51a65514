package dev.writ.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.writ.testing.GitProgram;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterProperty;
import net.jqwik.api.lifecycle.BeforeProperty;

/// A diff is applied to a file that has changed since: where git finds a place for each hunk, so do
/// we, and it is the same one; where git finds none, neither do we.
class OffsetPropertyTest {

    private final ReadDiff readDiff = new ReadDiff();
    private final ApplyDiff applyDiff = new ApplyDiff();

    @SuppressWarnings("NullAway.Init") // opened before each property
    private GitStore store;

    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @BeforeProperty
    void open() throws Exception {
        store = new GitStore();
        folder = Files.createTempDirectory("apply");
    }

    @AfterProperty
    void close() throws Exception {
        store.close();
        try (var files = Files.list(folder)) {
            for (Path each : files.toList()) {
                Files.delete(each);
            }
        }
        Files.delete(folder);
    }

    @Property(tries = 150)
    void a_file_that_changed_since_gets_what_git_apply_gives(@ForAll long seed) throws Exception {
        var git = new GitProgram(folder);
        var random = new RandomTree(seed);
        Tree.Entry base = random.text(60);
        Tree.Entry after = random.edited(base);
        Tree.Entry since = random.edited(base);
        byte[] text =
                store.diff(
                        store.put(Map.of("f", base)),
                        store.put(Map.of("f", after)),
                        false,
                        1 + Math.floorMod(seed, 3));
        Diff diff = readDiff.read("random", text);
        if (diff.files().stream()
                .flatMap(each -> each.hunks().stream())
                .noneMatch(Hunk::hasContext)) {
            return;
        }
        Application ours = applyDiff.apply(diff, path -> Optional.of(since));
        Optional<Bytes> gits = gits(git, since, text);
        if (ours instanceof Application.Applied(var files)) {
            assertThat(gits)
                    .contains(ApplyDiff.over(Tree.EMPTY, files).file("f").orElseThrow().content());
        } else if (gits.isPresent()) {
            assertThat(mayBeStricter(diff)).isTrue();
        }
    }

    /// Two things git does and we refuse: hunks that change places, and a last line without newline
    /// that is glued to another one.
    private static boolean mayBeStricter(Diff diff) {
        boolean noNewline =
                diff.files().stream()
                        .flatMap(file -> file.hunks().stream())
                        .flatMap(hunk -> hunk.lines().stream())
                        .anyMatch(Line::noNewline);
        return noNewline || diff.files().getFirst().hunks().size() > 1;
    }

    private Optional<Bytes> gits(GitProgram git, Tree.Entry since, byte[] text) throws Exception {
        Path file = folder.resolve("f");
        Path patch = folder.resolve("p.diff");
        Files.write(file, since.content().toArray());
        Files.write(patch, text);
        int status = git.ask(List.of("apply", "--whitespace=nowarn", "p.diff")).status();
        return status == 0 ? Optional.of(Bytes.of(Files.readAllBytes(file))) : Optional.empty();
    }
}
