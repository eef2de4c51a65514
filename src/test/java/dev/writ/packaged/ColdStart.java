package dev.writ.packaged;

import dev.writ.store.dynamo.DynamoLocal;
import dev.writ.store.dynamo.DynamoTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Prints what the first call of a packaged function waits for. `bench/cold` runs it.
final class ColdStart {

    private static final int RUNS = 5;
    private static final int WARM = 50;
    private static final String NOBODY = "{\"scan\":\"s-00000000000000000000\"}";

    private ColdStart() {}

    /// What one process needed.
    private record Run(Duration startUp, Duration first, Duration later, long kibibytes) {}

    public static void main(String[] none) throws IOException {
        Path folder = Files.createTempDirectory("writ-cold");
        var artefact = Artefact.functions(folder);
        String name = DynamoLocal.newName();
        try (var table = DynamoTable.open(DynamoLocal.address(), name, Clock.systemUTC())) {
            var environment =
                    Map.of(
                            "WRIT_DYNAMODB_URL",
                            DynamoLocal.url().toString(),
                            "WRIT_DYNAMODB_TABLE",
                            name,
                            "QUARKUS_FUNQY_EXPORT",
                            "form-batches");
            var runs = new ArrayList<Run>();
            for (int i = 0; i < RUNS; i++) {
                runs.add(run(artefact, environment));
            }
            print(artefact, runs);
        } finally {
            Cloud.remove(folder);
        }
    }

    private static Run run(Artefact artefact, Map<String, String> environment) throws IOException {
        try (var lambda = new Lambda("form-batches", artefact, environment)) {
            Instant begun = Instant.now();
            lambda.call(NOBODY, Lambda.Fate.SERVED);
            Duration first = Duration.between(begun, Instant.now()).minus(lambda.startUp());
            Instant warm = Instant.now();
            for (int i = 0; i < WARM; i++) {
                lambda.call(NOBODY, Lambda.Fate.SERVED);
            }
            Duration later = Duration.between(warm, Instant.now()).dividedBy(WARM);
            return new Run(lambda.startUp(), first, later, resident(lambda.pid()));
        }
    }

    private static long resident(long pid) throws IOException {
        return Files.readAllLines(Path.of("/proc", String.valueOf(pid), "status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElse(0);
    }

    private static void print(Artefact artefact, List<Run> runs) throws IOException {
        String kind = artefact.isNative() ? "native" : "on the JVM";
        Path zip = Path.of("target", "functions", "function.zip");
        System.out.printf("| measure, %s, median of %d | figure |%n|---|---|%n", kind, RUNS);
        row("function.zip of all functions", (Files.size(zip) >> 20) + " MiB");
        row("start of the process to its first request for a call", millis(runs, Run::startUp));
        row("first call, one read of the table", millis(runs, Run::first));
        row("a later call, one read of the table", millis(runs, Run::later));
        row(
                "resident memory then",
                runs.stream()
                                        .mapToLong(Run::kibibytes)
                                        .sorted()
                                        .skip(RUNS / 2)
                                        .findFirst()
                                        .orElseThrow()
                                / 1024
                        + " MiB");
    }

    private static String millis(List<Run> runs, java.util.function.Function<Run, Duration> of) {
        long micros =
                runs.stream().map(of).sorted().skip(RUNS / 2).findFirst().orElseThrow().toNanos()
                        / 1000;
        return "%.1f ms".formatted(micros / 1000.0);
    }

    private static void row(String measure, String figure) {
        System.out.println("| " + measure + " | " + figure + " |");
    }
}
