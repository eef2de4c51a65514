package dev.writ.kernel;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the table holds under one key.
///
/// @param index a second address by which a query finds the item
/// @param version 0 before the first write; each write raises it by one
/// @param expiry from then on the item reads as absent
public record Item(
        Key key, Optional<Key> index, long version, Optional<Instant> expiry, Fields fields) {

    /// DynamoDB's limit for one item, names and values together.
    public static final int MAX_BYTES = 400 * 1024;

    /// Names and values together, about as DynamoDB counts them.
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
            default -> 21; // a number takes at most 21 bytes, a flag less
        };
    }

    private static int utf8Length(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
