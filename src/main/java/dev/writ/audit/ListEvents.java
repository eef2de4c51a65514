package dev.writ.audit;

import dev.writ.kernel.Listed;
import dev.writ.kernel.Paging;
import dev.writ.kernel.Table;
import dev.writ.kernel.UseCase;
import jakarta.inject.Singleton;

/// What happened in a trail, in the order of time. A trail nobody wrote to is empty.
@Singleton
public class ListEvents implements UseCase<ListEvents.Input, Listed<Event>> {

    /// @param trail a scan's id
    public record Input(String trail, boolean newestFirst, Paging paging) {}

    private final Table table;

    public ListEvents(Table table) {
        this.table = table;
    }

    @Override
    public Listed<Event> run(Input input) {
        return Event.of(input.trail(), input.newestFirst()).list(table, Event.TYPE, input.paging());
    }
}
