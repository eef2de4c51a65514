package dev.writ.kernel;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.PriorityQueue;

/// The items of several partitions as one, in the order of their sort keys: what a large entity
/// is spread over comes together again.
///
/// Costs one query a partition, and one more whenever a page of it is used up.
public final class Merged implements Iterator<Item> {

    private final PriorityQueue<Source> sources;

    /// @param table what is read, page by page as the items are asked for
    /// @param queries by key, one a partition, all in the same direction
    public Merged(Table table, List<Query> queries) {
        boolean descending = queries.stream().anyMatch(Query::descending);
        Comparator<Source> bySort =
                Comparator.comparing(source -> source.first().key().sort(), Utf8.ORDER);
        this.sources = new PriorityQueue<>(descending ? bySort.reversed() : bySort);
        for (Query query : queries) {
            add(new Source(table, query));
        }
    }

    @Override
    public boolean hasNext() {
        return !sources.isEmpty();
    }

    @Override
    public Item next() {
        Source source = sources.poll();
        if (source == null) {
            throw new NoSuchElementException("All items were read");
        }
        Item item = source.take();
        add(source);
        return item;
    }

    /// The next items, at most so many.
    public List<Item> take(int count) {
        var taken = new ArrayList<Item>();
        while (taken.size() < count && hasNext()) {
            taken.add(next());
        }
        return taken;
    }

    private void add(Source source) {
        if (source.fill()) {
            sources.add(source);
        }
    }

    /// What is left of one partition.
    private static final class Source {

        private final Table table;
        private final Deque<Item> page = new ArrayDeque<>();
        private Optional<Query> rest;

        Source(Table table, Query query) {
            this.table = table;
            this.rest = Optional.of(query);
        }

        Item first() {
            return page.getFirst();
        }

        Item take() {
            return page.removeFirst();
        }

        /// @return whether there is an item
        boolean fill() {
            while (page.isEmpty() && rest.isPresent()) {
                Query query = rest.get();
                Page next = table.query(query);
                page.addAll(next.items());
                rest = next.next().map(cursor -> query.after(Optional.of(cursor)));
            }
            return !page.isEmpty();
        }
    }
}
