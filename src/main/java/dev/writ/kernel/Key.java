package dev.writ.kernel;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/// The address of an item: a partition and a place in its order.
///
/// Limits are DynamoDB's: partition 1 to 2,048 bytes, sort 1 to 1,024 bytes of UTF-8.
public record Key(String partition, String sort) implements Comparable<Key> {

    public static final int MAX_PARTITION_BYTES = 2048;
    public static final int MAX_SORT_BYTES = 1024;

    private static final DateTimeFormatter FIXED_LENGTH =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    public Key {
        check("partition", partition, MAX_PARTITION_BYTES);
        check("sort", sort, MAX_SORT_BYTES);
    }

    /// A time as part of a key: always with milliseconds, so that the order of texts is that of
    /// time.
    public static String time(Instant instant) {
        return FIXED_LENGTH.format(instant);
    }

    private static void check(String part, String value, int limit) {
        int bytes = value.getBytes(StandardCharsets.UTF_8).length;
        if (bytes < 1 || bytes > limit) {
            throw Failed.invalid(
                    "The " + part + " key has " + bytes + " bytes", "Use 1 to " + limit + " bytes");
        }
    }

    @Override
    public int compareTo(Key other) {
        int byPartition = partition.compareTo(other.partition);
        return byPartition != 0 ? byPartition : sort.compareTo(other.sort);
    }
}
