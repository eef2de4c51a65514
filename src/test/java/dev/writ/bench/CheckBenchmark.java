package dev.writ.bench;

import dev.writ.change.CheckChange;
import dev.writ.change.CheckedChange;
import dev.writ.change.Submission;
import dev.writ.change.Trees;
import dev.writ.diff.Range;
import dev.writ.diff.Repository;
import dev.writ.git.LocalRepositories;
import dev.writ.kernel.Actor;
import dev.writ.testing.Laptop;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

/// Figures of checking a change from the repository to the decision, with the rehearsal of its
/// rollback; `bench/run` starts it after {@link DiffBenchmark}, whose repository it takes.
public final class CheckBenchmark {

    private static final int RUNS = 10;

    private CheckBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        for (int lines : new int[] {2_000, 200_000}) {
            measure(arguments[0] + "/repository", lines);
        }
    }

    private static void measure(String folder, int lines) throws Exception {
        String spec = "before-" + lines + "..after-" + lines;
        var laptop = new Laptop();
        CheckedChange checked = check(laptop, folder, spec);
        System.out.printf(
                "| check of a change of %,d files, +%,d -%,d lines: %s | %s |%n",
                checked.size().fileCount(),
                checked.size().linesAdded(),
                checked.size().linesRemoved(),
                checked.decision(),
                millis(() -> check(laptop, folder, spec)));
    }

    private static CheckedChange check(Laptop laptop, String folder, String spec) {
        try (Repository repository = new LocalRepositories().open(folder)) {
            Range range = repository.range(spec);
            return laptop.checkChange.run(
                    new CheckChange.Input(
                            Optional.of(Laptop.PROJECT),
                            Optional.empty(),
                            submission(range),
                            new Trees(Optional.of(range.before()), Optional.of(range.after())),
                            Optional.empty(),
                            Actor.LOCAL));
        }
    }

    private static Submission submission(Range range) {
        return new Submission(
                Optional.empty(),
                Optional.of(range.diff().toArray()),
                Optional.empty(),
                Optional.empty(),
                Optional.of(Map.of("tests.failed", 0.0)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /// The second time, and the best of all.
    private static String millis(Callable<?> work) throws Exception {
        double second = 0;
        double best = Double.MAX_VALUE;
        for (int i = 0; i < RUNS; i++) {
            long start = System.nanoTime();
            work.call();
            double took = (System.nanoTime() - start) / 1e6;
            second = i == 0 ? took : second;
            best = Math.min(best, took);
        }
        return "%,.0f ms the second time, %,.0f ms warm".formatted(second, best);
    }
}
