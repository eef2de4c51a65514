package dev.writ.kernel;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the table holds under one key.
///
/// @param index a second address by which a query finds the item
/// @param version 0 before the first write; each write raises it by one
/// @param expiry from then on the item reads as absent; whole seconds, rounded down, as DynamoDB
///     keeps it
public record Item(
        Key key, Optional<Key> index, long version, Optional<Instant> expiry, Fields fields) {

    /// What DynamoDB counts besides the fields: the longest key and index key, and the names and
    /// values of the attributes that a row has of its own.
    static final int OWN_BYTES = 2 * (Key.MAX_PARTITION_BYTES + Key.MAX_SORT_BYTES) + 256;

    /// What is left for the fields, names and values together, of DynamoDB's 400 KiB for an item.
    public static final int MAX_BYTES = 400 * 1024 - OWN_BYTES;

    public Item {
        expiry = expiry.map(time -> time.truncatedTo(ChronoUnit.SECONDS));
    }

    /// Names and values of the fields together, about as DynamoDB counts them.
    ///
    /// @throws Failed when that is more than {@link #MAX_BYTES}
    public int checkedBytes() {
        int size = bytes(fields.values());
        if (size > MAX_BYTES) {
            throw Failed.limit(
                    "The item " + key.partition() + " has " + size + " bytes",
                    "Keep it under " + MAX_BYTES + " bytes");
        }
        return size;
    }

    public Item withVersion(long newVersion) {
        return new Item(key, index, newVersion, expiry, fields);
    }

    public boolean expiredAt(Instant now) {
        return expiry.isPresent() && !expiry.get().isAfter(now);
    }

    private static int bytes(@Nullable Object value) {
        return switch (value) {
            case null -> 1;
            case String text -> utf8Length(text);
            case Map<?, ?> map -> {
                int sum = 3;
                for (var entry : map.entrySet()) {
                    sum += 1 + bytes(entry.getKey()) + bytes(entry.getValue());
                }
                yield sum;
            }
            case Collection<?> many -> {
                int sum = 3;
                for (Object each : many) {
                    sum += 1 + bytes(each);
                }
                yield sum;
            }
            default -> 24; // the longest decimal as text; other numbers and flags take less
        };
    }

    private static int utf8Length(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
