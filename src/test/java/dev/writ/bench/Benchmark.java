package dev.writ.bench;

import dev.writ.finding.GroupFindings;
import dev.writ.finding.ImportScan;
import dev.writ.finding.LargeReport;
import dev.writ.finding.SourceTree;
import dev.writ.plan.PlanItem;
import dev.writ.source.ReportFile;
import dev.writ.store.sqlite.SqliteTable;
import dev.writ.template.InputSpec;
import dev.writ.template.TemplateVersion;
import dev.writ.testing.Laptop;
import dev.writ.token.TokenCounter;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Figures for `docs/reference/benchmarks.md`; `bench/run` starts it, one measure a process.
public final class Benchmark {

    private static final int RENDERS = 20_000;
    private static final int WARM_UP = 20_000;

    private Benchmark() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[1]);
        switch (arguments[0]) {
            case "generate" ->
                    LargeReport.write(
                            folder.resolve(arguments[2] + ".sarif"),
                            Integer.parseInt(arguments[2]));
            case "import" -> importing(folder);
            case "chain" -> chain(folder);
            case "render" -> render();
            default -> throw new IllegalArgumentException(arguments[0]);
        }
    }

    private static void importing(Path folder) throws IOException {
        Path report = folder.resolve("25000.sarif");
        long start = System.nanoTime();
        try (var table = SqliteTable.open(folder.resolve("import"), Clock.systemUTC())) {
            new Laptop(table, Clock.systemUTC())
                    .importScan.run(
                            new ImportScan.Input(
                                    Laptop.PROJECT,
                                    "",
                                    List.of(new ReportFile(report)),
                                    SourceTree.NONE));
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        double megabytes = Files.size(report) / 1e6;
        long peak =
                ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(pool -> pool.getType() == MemoryType.HEAP)
                        .mapToLong(pool -> pool.getPeakUsage().getUsed())
                        .sum();
        row(
                "import of 25,000 results into SQLite",
                "%.1f s, %.0f MB/s".formatted(seconds, megabytes / seconds));
        row("peak heap of that import, -Xmx256m", "%d MiB".formatted(peak >> 20));
    }

    private static void chain(Path folder) throws IOException {
        for (String where : List.of("in memory", "on SQLite")) {
            Path data = Files.createTempDirectory(folder, "chain");
            try (var table =
                    where.equals("in memory")
                            ? SqliteTable.inMemory(Clock.systemUTC())
                            : SqliteTable.open(data, Clock.systemUTC())) {
                var laptop = new Laptop(table, Clock.systemUTC());
                laptop.plan(Path.of("examples/pmd-quickstart-gson.sarif"));
                long start = System.nanoTime();
                int prompts =
                        laptop.plan(
                                        folder.resolve("5000.sarif"),
                                        Optional.empty(),
                                        GroupFindings.By.NONE,
                                        GroupFindings.Filter.NONE)
                                .items()
                                .size();
                double seconds = (System.nanoTime() - start) / 1e9;
                row(
                        "import and chain of 5,000 findings, one prompt each, " + where,
                        "%.1f s, %.0f prompts/s".formatted(seconds, prompts / seconds));
            }
        }
    }

    private static void render() {
        var laptop = new Laptop();
        PlanItem item =
                laptop.plan(Path.of("examples/pmd-quickstart-gson.sarif")).items().getFirst();
        TemplateVersion template = laptop.templates.version(item.template());
        var inputs = new HashMap<String, Object>();
        for (InputSpec input : template.inputs()) {
            if (input.required()) {
                boolean many =
                        input.name().matches("places|.*expertise|.*_(rules|checks|procedures)");
                inputs.put(input.name(), many ? List.of("x") : "a value");
            }
        }
        inputs.put("places", List.of());
        for (String list : List.of("governance_rules", "safety_checks", "rollback_procedures")) {
            inputs.put(
                    list,
                    Collections.nCopies(
                            12,
                            Map.of(
                                    "id",
                                    "TEST-001",
                                    "severity",
                                    "block",
                                    "guidance",
                                    "Do it well.",
                                    "text",
                                    "Do it well.")));
        }
        row(
                "rendering of one prompt, warm",
                "%.0f µs".formatted(micros(() -> laptop.renderer.render(template, inputs))));
        TokenCounter tokens = Laptop.TOKENS;
        row(
                "counting the tokens of one prompt, warm",
                "%.0f µs".formatted(micros(() -> tokens.count(item.text()))));
    }

    private static double micros(Runnable work) {
        for (int i = 0; i < WARM_UP; i++) {
            work.run();
        }
        long start = System.nanoTime();
        for (int i = 0; i < RENDERS; i++) {
            work.run();
        }
        return (System.nanoTime() - start) / 1e3 / RENDERS;
    }

    private static void row(String what, String figure) {
        System.out.println("| " + what + " | " + figure + " |");
    }
}
