package dev.writ.bench;

import dev.writ.kernel.Action;
import dev.writ.kernel.Condition;
import dev.writ.kernel.Fields;
import dev.writ.kernel.Item;
import dev.writ.kernel.Key;
import dev.writ.kernel.Table;
import dev.writ.store.dynamo.DynamoLocal;
import dev.writ.testing.Laptop;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/// Figures of the table on DynamoDB Local, one thread, items of 1 KiB. They tell what the adapter
/// and the local server cost, not how fast DynamoDB is.
public final class DynamoBenchmark {

    private static final int CALLS = 2000;
    private static final int WARM_UP = 2000;
    private static final int MANY = 100;
    private static final int BATCHES = 200;

    private DynamoBenchmark() {}

    public static void main(String[] arguments) {
        try (var table = DynamoLocal.emptyTable(Clock.systemUTC())) {
            IntStream.range(0, WARM_UP).forEach(i -> table.write(create("warm", i)));
            measure(
                    "put, on the condition that nothing is there",
                    i -> table.write(create("p", i)));
            measure("get", i -> table.get(key("p", i)));
            measure("transaction of a prompt's size: 3 items", i -> table.write(three(i)));
            measure("getAll of 100", BATCHES, i -> table.getAll(keys(i)));
            measure("putAll of 100", BATCHES, i -> table.putAll(items(i)));
            walk(table);
        }
    }

    private static void walk(Table table) {
        var laptop = new Laptop(table, Clock.systemUTC());
        var report = Path.of("examples/pmd-quickstart-gson.sarif");
        long start = System.nanoTime();
        int prompts = laptop.plan(report).items().size();
        double seconds = (System.nanoTime() - start) / 1e9;
        row(
                "import and chain of the PMD example, " + prompts + " prompts",
                String.format(Locale.ROOT, "%.1f s", seconds));
    }

    private static void measure(String what, IntConsumer call) {
        measure(what, CALLS, call);
    }

    private static void measure(String what, int calls, IntConsumer call) {
        long[] nanos = new long[calls];
        for (int i = 0; i < calls; i++) {
            long start = System.nanoTime();
            call.accept(i);
            nanos[i] = System.nanoTime() - start;
        }
        Arrays.sort(nanos);
        row(
                what,
                String.format(
                        Locale.ROOT,
                        "%.1f ms, %.1f ms at the 99th percentile",
                        nanos[calls / 2] / 1e6,
                        nanos[calls * 99 / 100] / 1e6));
    }

    private static void row(String what, String figure) {
        System.out.println("| " + what + ", on DynamoDB Local | " + figure + " |");
    }

    private static List<Action> three(int i) {
        return List.of(create("a", i), create("b", i), create("c", i));
    }

    private static Action create(String partition, int i) {
        return new Action.Put(item(partition, i), new Condition.Absent());
    }

    private static List<Key> keys(int i) {
        return IntStream.range(i, i + MANY).mapToObj(n -> key("p", n)).toList();
    }

    private static List<Item> items(int i) {
        return IntStream.range(i, i + MANY).mapToObj(n -> item("many", n)).toList();
    }

    private static Item item(String partition, int i) {
        var fields = Fields.builder().put("text", "x".repeat(1000)).build();
        return new Item(key(partition, i), Optional.empty(), 0, Optional.empty(), fields);
    }

    private static Key key(String partition, int i) {
        return new Key(partition, "s%06d".formatted(i));
    }
}
