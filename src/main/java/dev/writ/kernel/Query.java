package dev.writ.kernel;

import java.util.Optional;

/// One page of one partition.
///
/// @param sortPrefix only sort keys that start with it; may be empty
/// @param limit 1 to {@link Table#MAX_PAGE} items
/// @param cursor where the page before ended, as that page gave it
/// @param startAfter only what comes behind this sort key, whether or not an item has it; by key
///     only, and not together with a cursor
public record Query(
        By by,
        String partition,
        String sortPrefix,
        int limit,
        boolean descending,
        Optional<String> cursor,
        Optional<String> startAfter) {

    public enum By {
        KEY,
        INDEX
    }

    public Query {
        if (limit < 1 || limit > Table.MAX_PAGE) {
            throw Failed.invalid("The page limit is " + limit, "Use 1 to " + Table.MAX_PAGE);
        }
        if (startAfter.isPresent() && (cursor.isPresent() || by == By.INDEX)) {
            throw new IllegalArgumentException("A query begins at one place, by key");
        }
    }

    public static Query of(String partition, String sortPrefix) {
        return first(By.KEY, partition, sortPrefix);
    }

    public static Query ofIndex(String partition, String sortPrefix) {
        return first(By.INDEX, partition, sortPrefix);
    }

    private static Query first(By by, String partition, String sortPrefix) {
        return new Query(
                by,
                partition,
                sortPrefix,
                Table.MAX_PAGE,
                false,
                Optional.empty(),
                Optional.empty());
    }

    public Query limit(int newLimit) {
        return new Query(by, partition, sortPrefix, newLimit, descending, cursor, startAfter);
    }

    public Query newestFirst() {
        return new Query(by, partition, sortPrefix, limit, true, cursor, startAfter);
    }

    /// The page behind a cursor; the first one when it is empty.
    public Query after(Optional<String> newCursor) {
        var first = newCursor.isPresent() ? Optional.<String>empty() : startAfter;
        return new Query(by, partition, sortPrefix, limit, descending, newCursor, first);
    }

    public Query startAfter(Optional<String> sortKey) {
        return new Query(by, partition, sortPrefix, limit, descending, cursor, sortKey);
    }
}
