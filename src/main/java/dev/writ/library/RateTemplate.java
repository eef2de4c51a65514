package dev.writ.library;

import dev.writ.kernel.Action;
import dev.writ.kernel.Actor;
import dev.writ.kernel.Condition;
import dev.writ.kernel.Failed;
import dev.writ.kernel.Stored;
import dev.writ.kernel.Table;
import dev.writ.kernel.UseCase;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/// One to five stars by an actor, who has one voice for each template: the last word counts.
@Singleton
public class RateTemplate implements UseCase<RateTemplate.Input, RateTemplate.Output> {

    public record Input(TemplateId id, int stars, Actor actor) {}

    /// @param average of all, 1 to 5
    public record Output(TemplateId id, int stars, int count, double average) {

        static Output of(Head head, int stars) {
            return new Output(head.id(), stars, head.stars().count(), head.stars().average());
        }
    }

    private static final int MAX_STARS = 5;

    private final Heads heads;
    private final Table table;
    private final Clock clock;

    public RateTemplate(Heads heads, Table table, Clock clock) {
        this.heads = heads;
        this.table = table;
        this.clock = clock;
    }

    @Override
    public Output run(Input input) {
        if (input.stars() < 1 || input.stars() > MAX_STARS) {
            throw Failed.invalid("The rating is " + input.stars(), "Give 1 to 5 stars");
        }
        return heads.change(input.id(), head -> decided(head, input));
    }

    private Change<Output> decided(Stored<Head> stored, Input input) {
        Head head = stored.value();
        Optional<Stored<Rating>> before =
                Rating.TYPE.find(table, Rating.key(head.id(), input.actor().name()));
        int given = before.map(rating -> rating.value().stars()).orElse(0);
        if (given == input.stars()) {
            return Change.none(Output.of(head, given));
        }
        var rating =
                new Rating(
                        head.id(),
                        input.stars(),
                        head.latest(),
                        new Stamp(input.actor(), clock.instant()));
        Head rated = head.rated(head.stars().given(input.stars(), given));
        return new Change<>(
                List.of(
                        Head.TYPE.replace(stored, rated),
                        put(rating, before),
                        Happened.rated(rating)),
                Output.of(rated, input.stars()));
    }

    private static Action put(Rating rating, Optional<Stored<Rating>> before) {
        return before.<Action>map(old -> Rating.TYPE.replace(old, rating))
                .orElseGet(() -> new Action.Put(Rating.TYPE.item(rating), new Condition.Absent()));
    }
}
