package dev.writ.kernel;

import java.util.List;
import java.util.Optional;

/// Lists entities that are spread over several partitions.
///
/// @param name that no other list has
/// @param partitions all of them
/// @param newestFirst from the last sort key to the first
public record Sharded(String name, List<String> partitions, boolean newestFirst) {

    public Sharded {
        partitions = List.copyOf(partitions);
    }

    /// One part of the list, in the order of the sort keys. Costs a query for each partition.
    public <T> Listed<T> list(Table table, ItemType<T> type, Paging paging) {
        var rows = from(table, paging);
        var items = rows.take(paging.limit());
        Optional<String> next =
                rows.hasNext() ? Optional.of(after(items.getLast())) : Optional.empty();
        return new Listed<>(items.stream().map(type::value).toList(), next);
    }

    /// The items from the place that is asked for, to the end.
    public Merged from(Table table, Paging paging) {
        Optional<String> place = paging.startAfter(name);
        int page = Math.min(paging.limit() + 1, Table.MAX_PAGE);
        return new Merged(
                table,
                partitions.stream()
                        .map(each -> query(each).limit(page).startAfter(place))
                        .toList());
    }

    /// All items, read page by page.
    public Merged all(Table table) {
        return new Merged(table, partitions.stream().map(this::query).toList());
    }

    /// The cursor of the part behind an item.
    public String after(Item last) {
        return Cursor.close(name, last.key().sort());
    }

    private Query query(String partition) {
        Query query = Query.of(partition, "");
        return newestFirst ? query.newestFirst() : query;
    }
}
