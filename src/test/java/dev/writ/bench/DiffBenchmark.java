package dev.writ.bench;

import dev.writ.diff.ApplyDiff;
import dev.writ.diff.Bytes;
import dev.writ.diff.Diff;
import dev.writ.diff.FileDiff;
import dev.writ.diff.Mode;
import dev.writ.diff.NewCommit;
import dev.writ.diff.ReadDiff;
import dev.writ.diff.Rehearsal;
import dev.writ.diff.RehearseRollback;
import dev.writ.diff.Repository;
import dev.writ.diff.RevertChange;
import dev.writ.diff.RevertWish;
import dev.writ.diff.Tree;
import dev.writ.git.Checkout;
import dev.writ.git.LocalRepositories;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

/// Figures of reading, reversing and taking back diffs; `bench/run` starts it. The diffs are of
/// files of 500 lines of which each tenth changes.
public final class DiffBenchmark {

    private static final int LINES_OF_FILE = 500;
    private static final int EACH = 10;

    /// Of ten lines six are context, one is there twice, and one line is the head of a hunk.
    private static final int LINES_OF_DIFF = LINES_OF_FILE / EACH * 9;

    private DiffBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]).resolve("repository");
        try (var checkout = new Checkout(Files.createDirectories(folder))) {
            checkout.write("README", "x\n").commit("first");
        }
        for (int lines : new int[] {2_000, 200_000}) {
            measure(folder, lines);
        }
    }

    private static void measure(Path folder, int lines) throws Exception {
        var repositories = new LocalRepositories();
        String before = "before-" + lines;
        String after = "after-" + lines;
        try (Repository repository = repositories.open(folder.toString())) {
            int files = Math.ceilDiv(lines, LINES_OF_DIFF);
            String first = commit(repository, repository.commit("main"), files, "old", before);
            commit(repository, first, files, "new", after);
            String spec = before + ".." + after;
            byte[] text = repository.range(spec).diff().toArray();
            int count = (int) Bytes.of(text).text().lines().count();
            var readDiff = new ReadDiff();
            Diff diff = readDiff.read("diff", text);
            Tree tree = cached(repository.tree(after), diff);
            var rehearse = new RehearseRollback(new ApplyDiff());
            row(
                    "diff of %s lines, %.1f MB: written by JGit"
                            .formatted("%,d".formatted(count), text.length / 1e6),
                    millis(() -> repository.range(spec)));
            row("the same read", millis(() -> readDiff.read("diff", text)));
            row(
                    "the same reversed and applied in memory",
                    millis(
                            () -> {
                                Rehearsal done =
                                        rehearse.rehearse(
                                                diff, Optional.of(tree), Optional.empty());
                                if (!(done instanceof Rehearsal.Clean)) {
                                    throw new IllegalStateException(done.toString());
                                }
                                return done;
                            }));
            var revert =
                    new RevertChange(
                            () -> repositories, readDiff, new ApplyDiff(), Clock.systemUTC());
            long start = System.nanoTime();
            revert.run(
                    new RevertChange.Input(
                            folder.toString(),
                            spec,
                            Optional.empty(),
                            new RevertWish(
                                    "revert-" + lines, "Writ", "writ@example.org", "Measured")));
            row(
                    "the same taken back by a commit on a branch",
                    "%.0f ms".formatted((System.nanoTime() - start) / 1e6));
        }
    }

    private static String commit(
            Repository repository, String parent, int files, String word, String branch) {
        var tree = new HashMap<String, Optional<Tree.Entry>>();
        for (int file = 0; file < files; file++) {
            var text = new StringBuilder();
            for (int line = 0; line < LINES_OF_FILE; line++) {
                String changing = line % EACH == 0 ? word : "same";
                text.append("    line ").append(line).append(" of ").append(file);
                text.append(" is ").append(changing).append(";\n");
            }
            tree.put(
                    "src/File" + file + ".java",
                    Optional.of(new Tree.Entry(Mode.FILE, Bytes.of(text.toString()))));
        }
        return repository.commit(
                parent,
                tree,
                new NewCommit("Writ", "writ@example.org", Instant.EPOCH, word),
                branch);
    }

    private static Tree cached(Tree tree, Diff diff) {
        Map<String, Optional<Tree.Entry>> files = new HashMap<>();
        for (FileDiff file : diff.files()) {
            files.put(file.path(), tree.file(file.path()));
        }
        return path -> files.getOrDefault(path, Optional.empty());
    }

    /// The first time, and the best of twenty.
    private static String millis(Callable<?> work) throws Exception {
        double first = 0;
        double best = Double.MAX_VALUE;
        for (int i = 0; i < 20; i++) {
            long start = System.nanoTime();
            work.call();
            double took = (System.nanoTime() - start) / 1e6;
            first = i == 0 ? took : first;
            best = Math.min(best, took);
        }
        return "%.0f ms the first time, %.1f ms warm".formatted(first, best);
    }

    private static void row(String what, String figure) {
        System.out.println("| " + what + " | " + figure + " |");
    }
}
