package dev.writ.bench;

import dev.writ.audit.Event;
import dev.writ.audit.ReadChain;
import dev.writ.audit.SealTrail;
import dev.writ.evidence.BenchedExport;
import dev.writ.kernel.Actor;
import dev.writ.kernel.Fields;
import dev.writ.kernel.Item;
import dev.writ.store.sqlite.SqliteTable;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.concurrent.atomic.AtomicLong;

/// Figures of evidence for `docs/reference/benchmarks.md`; `bench/run` starts it.
public final class EvidenceBenchmark {

    private static final int EVENTS = 100_000;
    private static final String TRAIL = "s-00000000000000000001";
    private static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");

    private EvidenceBenchmark() {}

    public static void main(String[] arguments) {
        try (var table = SqliteTable.open(Path.of(arguments[0]), Clock.systemUTC())) {
            fill(table);
            seal(table, "sealing 100,000 events");
            seal(table, "checking 100,000 sealed events against the table");
            var export = new BenchedExport();
            var read = new AtomicLong();
            double reading =
                    seconds(
                            () ->
                                    new ReadChain(table)
                                            .run(
                                                    TRAIL,
                                                    Long.MAX_VALUE,
                                                    (link, event) -> {
                                                        export.add(link, event);
                                                        read.incrementAndGet();
                                                    }));
            row("reading a trail of %,d links to export it".formatted(read.get()), reading);
            row("verifying a trail of 100,000 links", seconds(export::verifyTrail));
        }
        BenchedExport.signAndVerify(EvidenceBenchmark::row);
    }

    private static void fill(SqliteTable table) {
        var items = new ArrayList<Item>();
        for (int i = 0; i < EVENTS; i++) {
            items.add(Event.TYPE.item(event(i)));
        }
        table.putAll(items);
    }

    private static Event event(int number) {
        return new Event(
                Event.Kind.PROMPT_PLANNED,
                BEGIN.plusMillis(number),
                Actor.LOCAL,
                TRAIL,
                "p-%020d".formatted(number),
                Fields.builder().put("group", "g-%020d".formatted(number)).build());
    }

    private static void seal(SqliteTable table, String what) {
        row(what, seconds(() -> new SealTrail(table).run(TRAIL)));
    }

    private static double seconds(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }

    private static void row(String what, double seconds) {
        row(what, "%.1f s".formatted(seconds));
    }

    private static void row(String what, String figure) {
        System.out.println("| " + what + " | " + figure + " |");
    }
}
