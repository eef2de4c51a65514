package dev.writ.store;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.writ.finding.GroupFindings;
import dev.writ.kernel.Fields;
import dev.writ.kernel.Item;
import dev.writ.kernel.ItemType;
import dev.writ.kernel.Key;
import dev.writ.store.sqlite.SqliteTable;
import dev.writ.testing.Entities;
import dev.writ.testing.Laptop;
import dev.writ.testing.WatchedTable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// One row of each entity as a version of Writ has written it, `stored/<version>/<entity>.json`.
///
/// A file is written once, from a real walk, and never again: what it holds is what lies in
/// somebody's table.
final class StoredRows {

    static final Path FIRST = Path.of("src/test/resources/stored/v1");

    private static final Instant THEN = Instant.parse("2026-11-21T08:00:00Z");

    private StoredRows() {}

    /// The rows of a version, by entity.
    static Map<String, Item> read(Path version) {
        var rows = new TreeMap<String, Item>();
        try (var files = Files.list(version)) {
            for (Path file : files.toList()) {
                String entity = file.getFileName().toString().replace(".json", "");
                rows.put(entity, row(FieldsJson.read(file.toString(), Files.readString(file))));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return rows;
    }

    private static Item row(Fields stored) {
        return new Item(
                key(stored),
                stored.optionalChild("index").map(StoredRows::key),
                1,
                Optional.empty(),
                stored.child("fields"));
    }

    private static Key key(Fields stored) {
        return new Key(stored.text("partition"), stored.text("sort"));
    }

    /// Writes what is missing of today's entities: the smallest row of each.
    static void writeMissing(Path version) throws IOException {
        Files.createDirectories(version);
        var rows = walk();
        for (ItemType<?> type : Entities.all().values()) {
            Path file = version.resolve(type.name() + ".json");
            var smallest =
                    rows.stream()
                            .filter(row -> isOf(type, row))
                            .min(Comparator.comparingInt(Item::checkedBytes));
            if (!Files.exists(file) && smallest.isPresent()) {
                Files.writeString(file, json(smallest.get()));
            }
        }
    }

    private static Collection<Item> walk() {
        Clock clock = Clock.fixed(THEN, ZoneOffset.UTC);
        try (var sqlite = SqliteTable.inMemory(clock)) {
            var table = new WatchedTable(sqlite);
            new Laptop(table, clock)
                    .plan(
                            Path.of("examples/eslint-jquery-src.sarif"),
                            Optional.of("tokens: { limit: 6000 }"),
                            GroupFindings.By.FILE,
                            GroupFindings.Filter.NONE);
            return List.copyOf(table.getAll(table.contents().keySet()).values());
        }
    }

    /// Rows do not say what they are; their keys do.
    private static <T> boolean isOf(ItemType<T> type, Item row) {
        try {
            return type.item(type.value(row)).key().equals(row.key());
        } catch (RuntimeException another) {
            return false;
        }
    }

    private static String json(Item row) throws IOException {
        ObjectNode stored = Laptop.JSON.createObjectNode();
        stored.put("partition", row.key().partition()).put("sort", row.key().sort());
        row.index()
                .ifPresent(
                        index ->
                                stored.putObject("index")
                                        .put("partition", index.partition())
                                        .put("sort", index.sort()));
        stored.set("fields", Laptop.JSON.readTree(FieldsJson.write(row.fields())));
        return stored.toPrettyString() + "\n";
    }
}
