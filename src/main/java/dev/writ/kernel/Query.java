package dev.writ.kernel;

import java.util.Optional;

/// One page of one partition.
///
/// @param sortPrefix only sort keys that start with it; may be empty
/// @param limit 1 to {@link Table#MAX_PAGE} items
/// @param cursor where the page before ended, as that page gave it
public record Query(
        By by,
        String partition,
        String sortPrefix,
        int limit,
        boolean descending,
        Optional<String> cursor) {

    public enum By {
        KEY,
        INDEX
    }

    public Query {
        if (limit < 1 || limit > Table.MAX_PAGE) {
            throw Failed.invalid("The page limit is " + limit, "Use 1 to " + Table.MAX_PAGE);
        }
    }

    public static Query of(String partition, String sortPrefix) {
        return new Query(By.KEY, partition, sortPrefix, Table.MAX_PAGE, false, Optional.empty());
    }

    public static Query ofIndex(String partition, String sortPrefix) {
        return new Query(By.INDEX, partition, sortPrefix, Table.MAX_PAGE, false, Optional.empty());
    }

    public Query limit(int newLimit) {
        return new Query(by, partition, sortPrefix, newLimit, descending, cursor);
    }

    public Query newestFirst() {
        return new Query(by, partition, sortPrefix, limit, true, cursor);
    }

    public Query after(Optional<String> newCursor) {
        return new Query(by, partition, sortPrefix, limit, descending, newCursor);
    }
}
