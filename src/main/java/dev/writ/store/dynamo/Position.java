package dev.writ.store.dynamo;

import dev.writ.kernel.Cursor;
import dev.writ.kernel.Failed;
import dev.writ.kernel.Key;
import dev.writ.kernel.Query;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Where a page begins: behind a row, which need not be there, but within what is asked for.
final class Position {

    /// By, partition and prefix of the query, then the row's key and its sort key in the index.
    private static final int CURSOR_PARTS = 6;

    private Position() {}

    /// Nothing of what is asked for can come behind the place where the query is to begin.
    static boolean isBehindAll(Query query) {
        return query.startAfter()
                .filter(place -> place.isEmpty() || !place.startsWith(query.sortPrefix()))
                .filter(place -> isBefore(place, query.sortPrefix()) == query.descending())
                .isPresent();
    }

    /// Empty for the first page.
    static Optional<Map<String, AttributeValue>> of(Query query) {
        return query.cursor()
                .map(cursor -> unpack(query, cursor))
                .or(
                        () ->
                                query.startAfter()
                                        .filter(place -> !place.isEmpty())
                                        .filter(place -> place.startsWith(query.sortPrefix()))
                                        .map(place -> Rows.key(new Key(query.partition(), place))));
    }

    /// What the query is given for the page behind that row.
    static String pack(Query query, Map<String, AttributeValue> last) {
        return Cursor.pack(
                List.of(
                        query.by().name(),
                        query.partition(),
                        query.sortPrefix(),
                        Rows.text(last, Rows.PARTITION),
                        Rows.text(last, Rows.SORT),
                        query.by() == Query.By.KEY ? "" : Rows.text(last, Rows.INDEX_SORT)));
    }

    private static Map<String, AttributeValue> unpack(Query query, String cursor) {
        var parts = Cursor.unpack(cursor, CURSOR_PARTS);
        var asked = List.of(query.by().name(), query.partition(), query.sortPrefix());
        if (!parts.subList(0, 3).equals(asked) || !isInside(query, parts)) {
            throw Failed.invalid(
                    "The cursor is not one that this list gave", "Start from the first page");
        }
        var start = new HashMap<>(Rows.key(new Key(parts.get(3), parts.get(4))));
        if (query.by() == Query.By.INDEX) {
            start.put(Rows.INDEX_PARTITION, Rows.text(query.partition()));
            start.put(Rows.INDEX_SORT, Rows.text(parts.get(5)));
        }
        return start;
    }

    private static boolean isInside(Query query, List<String> parts) {
        return switch (query.by()) {
            case KEY ->
                    parts.get(3).equals(query.partition())
                            && parts.get(4).startsWith(query.sortPrefix());
            case INDEX -> !parts.get(5).isEmpty() && parts.get(5).startsWith(query.sortPrefix());
        };
    }

    private static boolean isBefore(String place, String other) {
        return place.isEmpty()
                || Arrays.compareUnsigned(
                                place.getBytes(StandardCharsets.UTF_8),
                                other.getBytes(StandardCharsets.UTF_8))
                        < 0;
    }
}
