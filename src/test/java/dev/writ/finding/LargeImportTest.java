package dev.writ.finding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.writ.kernel.Action;
import dev.writ.kernel.Item;
import dev.writ.kernel.Key;
import dev.writ.kernel.Page;
import dev.writ.kernel.Query;
import dev.writ.kernel.Table;
import dev.writ.kernel.Written;
import dev.writ.source.ReportFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LargeImportTest {

    private static final int RESULTS = 25_000;

    @TempDir Path folder;

    @Test
    void the_largest_report_that_github_takes_needs_less_than_256_megabytes()
            throws IOException, InterruptedException {
        Path report = LargeReport.write(folder.resolve("large.sarif"), RESULTS);
        Path output = folder.resolve("output");
        String classPath =
                System.getProperty(
                        "surefire.test.class.path", System.getProperty("java.class.path"));

        Process child =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx256m",
                                "-XX:+UseSerialGC",
                                "-cp",
                                classPath,
                                LargeImportTest.class.getName(),
                                report.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile())
                        .start();

        assertThat(child.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(output).content().contains("Counts[read=25000, joined=0, added=25000");
        assertThat(Files.size(report)).isGreaterThan(30_000_000);
    }

    /// What the child process runs: imports the report into a table that keeps nothing.
    public static void main(String[] args) {
        long start = System.nanoTime();
        var scan =
                Imports.into(new Nowhere())
                        .run(Imports.of(new ReportFile(Path.of(args[0]))))
                        .scan();
        System.out.println(scan.counts());
        System.out.println((System.nanoTime() - start) / 1_000_000 + " ms");
    }

    private static final class Nowhere implements Table {

        @Override
        public Optional<Item> get(Key key) {
            return Optional.empty();
        }

        @Override
        public Map<Key, Item> getAll(Collection<Key> keys) {
            return Map.of();
        }

        @Override
        public Written write(List<Action> actions) {
            return new Written.Done();
        }

        @Override
        public void putAll(Collection<Item> items) {}

        @Override
        public Page query(Query query) {
            return new Page(List.of(), Optional.empty());
        }
    }
}
