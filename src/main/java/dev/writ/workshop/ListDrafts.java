package dev.writ.workshop;

import dev.writ.kernel.Actor;
import dev.writ.kernel.Item;
import dev.writ.kernel.Listed;
import dev.writ.kernel.Page;
import dev.writ.kernel.Paging;
import dev.writ.kernel.Query;
import dev.writ.kernel.Table;
import dev.writ.kernel.UseCase;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Lists the drafts that somebody owns or shares, the newest first.
@Singleton
public class ListDrafts implements UseCase<ListDrafts.Input, Listed<Shown>> {

    /// @param status only those
    public record Input(Optional<WorkshopDraft.Status> status, Actor actor, Paging paging) {}

    private final Table table;

    public ListDrafts(Table table) {
        this.table = table;
    }

    @Override
    public Listed<Shown> run(Input input) {
        Query query =
                Seat.newestOf(input.actor())
                        .limit(input.paging().limit())
                        .after(input.paging().cursor());
        Page page = table.query(query);
        var items = shown(page.items().stream().map(Seat.TYPE::value).toList());
        return new Listed<>(
                items.filter(each -> input.status().map(each.status()::equals).orElse(true))
                        .toList(),
                page.next());
    }

    private Stream<Shown> shown(List<Seat> seats) {
        var found = table.getAll(seats.stream().map(s -> WorkshopDraft.key(s.draft())).toList());
        return seats.stream()
                .flatMap(
                        seat ->
                                Optional.<Item>ofNullable(
                                        found.get(WorkshopDraft.key(seat.draft())))
                                        .map(WorkshopDraft.TYPE::value)
                                        .map(draft -> Shown.of(draft, seat.right()))
                                        .stream());
    }
}
