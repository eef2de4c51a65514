package dev.writ.store.dynamo;

import dev.writ.kernel.Fields;
import dev.writ.kernel.Item;
import dev.writ.kernel.Key;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// An item as a row of the DynamoDB table.
///
/// An expiry is kept in whole seconds, rounded down: DynamoDB's time to live knows no fractions.
final class Rows {

    static final String PARTITION = "pk";
    static final String SORT = "sk";
    static final String INDEX_PARTITION = "ipk";
    static final String INDEX_SORT = "isk";
    static final String VERSION = "version";
    static final String EXPIRES = "expires";
    static final String BODY = "body";

    /// Which write made the row what it is; tells a repeated write that it was done already.
    static final String WRITTEN_BY = "writtenBy";

    private Rows() {}

    static Map<String, AttributeValue> key(Key key) {
        return Map.of(PARTITION, text(key.partition()), SORT, text(key.sort()));
    }

    static Key key(Map<String, AttributeValue> row) {
        return new Key(text(row, PARTITION), text(row, SORT));
    }

    static Map<String, AttributeValue> write(Item item) {
        var row = new HashMap<>(key(item.key()));
        item.index()
                .ifPresent(
                        index -> {
                            row.put(INDEX_PARTITION, text(index.partition()));
                            row.put(INDEX_SORT, text(index.sort()));
                        });
        item.expiry().ifPresent(expiry -> row.put(EXPIRES, number(expiry.getEpochSecond())));
        row.put(VERSION, number(item.version()));
        row.put(BODY, body(item));
        return row;
    }

    static AttributeValue body(Item item) {
        return AttributeValue.fromM(Values.writeMap(item.fields().values()));
    }

    static Item read(Map<String, AttributeValue> row) {
        Key key = key(row);
        return new Item(
                key,
                index(row),
                Long.parseLong(attribute(row, VERSION).n()),
                Optional.ofNullable(row.get(EXPIRES))
                        .map(seconds -> Instant.ofEpochSecond(Long.parseLong(seconds.n()))),
                Fields.of(
                        key.partition() + " " + key.sort(),
                        Values.readMap(attribute(row, BODY).m())));
    }

    static AttributeValue text(String value) {
        return AttributeValue.fromS(value);
    }

    static AttributeValue number(long value) {
        return AttributeValue.fromN(Long.toString(value));
    }

    static String text(Map<String, AttributeValue> row, String name) {
        return attribute(row, name).s();
    }

    private static Optional<Key> index(Map<String, AttributeValue> row) {
        return row.containsKey(INDEX_PARTITION)
                ? Optional.of(new Key(text(row, INDEX_PARTITION), text(row, INDEX_SORT)))
                : Optional.empty();
    }

    private static AttributeValue attribute(Map<String, AttributeValue> row, String name) {
        @Nullable AttributeValue value = row.get(name);
        if (value == null) {
            throw new IllegalStateException("A row of the table has no attribute " + name);
        }
        return value;
    }
}
