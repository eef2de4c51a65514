package dev.writ.workshop;

import dev.writ.draft.CleanDrafts;
import dev.writ.kernel.Actor;
import dev.writ.kernel.Failed;
import dev.writ.kernel.Page;
import dev.writ.kernel.Query;
import dev.writ.kernel.Stored;
import dev.writ.kernel.Table;
import dev.writ.kernel.UseCase;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Removes the drafts that nobody touched for long: those of the chain, then those of the workshop
/// with their conversations and tests. Committed ones stay for ever.
///
/// May be repeated and killed at any moment, like {@link CleanDrafts}. The workshop's part works
/// for about 10 seconds; what is left then is for the next call.
@Singleton
public class CleanWorkshop implements UseCase<CleanDrafts.Input, CleanDrafts.Output> {

    private static final Actor ACTOR = new Actor("clean-drafts");
    private static final Duration MAX_TIME = Duration.ofSeconds(10);
    private static final int PAGE = 50;
    private static final int DAYS = (int) WorkshopDraft.UNTOUCHED.toDays();

    private final CleanDrafts cleanDrafts;
    private final Table table;
    private final Clock clock;
    private final RemoveDraft removeDraft;

    public CleanWorkshop(CleanDrafts cleanDrafts, Table table, Clock clock) {
        this.cleanDrafts = cleanDrafts;
        this.table = table;
        this.clock = clock;
        this.removeDraft = new RemoveDraft(table, clock);
    }

    /// @return both kinds together
    /// @throws Failed when the days are out of range
    @Override
    public CleanDrafts.Output run(CleanDrafts.Input input) {
        CleanDrafts.Output chain = cleanDrafts.run(input);
        if (chain.more()) {
            return chain;
        }
        Instant begun = clock.instant();
        Duration days = Duration.ofDays(input.days().orElse(DAYS));
        var cleaning = new Cleaning(begun.minus(days), begun.plus(MAX_TIME));
        WorkshopDraft.uncommitted().forEach(cleaning::clean);
        return new CleanDrafts.Output(
                chain.removed() + cleaning.removed, chain.kept() + cleaning.kept, cleaning.more);
    }

    /// One call.
    private final class Cleaning {

        private final Instant before;
        private final Instant end;
        private int removed;
        private int kept;
        private boolean more;

        Cleaning(Instant before, Instant end) {
            this.before = before;
            this.end = end;
        }

        /// @param shard the longest untouched first
        void clean(Query shard) {
            Optional<Query> rest = Optional.of(shard.limit(PAGE));
            while (rest.isPresent() && mayGoOn()) {
                Query query = rest.get();
                Page page = table.query(query);
                var old =
                        page.items().stream()
                                .map(
                                        item ->
                                                new Stored<>(
                                                        WorkshopDraft.TYPE.value(item),
                                                        item.version()))
                                .filter(each -> !each.value().updatedAt().isAfter(before))
                                .toList();
                old.forEach(this::remove);
                rest =
                        old.size() < page.items().size()
                                ? Optional.empty()
                                : page.next().map(cursor -> query.after(Optional.of(cursor)));
            }
        }

        private boolean mayGoOn() {
            more = more || !clock.instant().isBefore(end);
            return !more;
        }

        private void remove(Stored<WorkshopDraft> old) {
            if (removeDraft.run(old, ACTOR)) {
                removed++;
            } else {
                kept++;
            }
        }
    }
}
