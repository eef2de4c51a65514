package dev.writ.workshop;

import dev.writ.kernel.Actor;
import dev.writ.kernel.Failed;
import dev.writ.kernel.Stored;
import dev.writ.kernel.Table;
import dev.writ.kernel.UseCase;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// Gives a test its stars and notes, or others.
@Singleton
public class RateTest implements UseCase<RateTest.Input, DraftTest> {

    public record Input(WorkshopId id, TestId test, TestRating rating, Actor actor) {}

    /// @param rating 1 to 5; stays when left out
    /// @param notes up to 500 characters; stay when left out
    public record TestRating(OptionalInt rating, Optional<String> notes) {}

    private final Table table;
    private final Drafts drafts;

    public RateTest(Table table, Drafts drafts) {
        this.table = table;
        this.drafts = drafts;
    }

    /// @throws Failed when there is no such test any more, or naming the field
    @Override
    public DraftTest run(Input input) {
        TestRating rating = input.rating();
        rating.rating().ifPresent(stars -> Bounds.number("rating", stars, 1, 5));
        rating.notes().ifPresent(notes -> Bounds.text("notes", notes, 0, Bounds.MAX_NOTES));
        var rated = new ArrayList<DraftTest>();
        drafts.change(
                input.id(),
                input.actor(),
                Share.Right.EDIT,
                draft -> {
                    Stored<DraftTest> old = test(input);
                    DraftTest was = old.value();
                    OptionalInt stars =
                            rating.rating().isPresent() ? rating.rating() : was.rating();
                    DraftTest now = was.rated(stars, rating.notes().orElse(was.notes()));
                    rated.add(now);
                    return now.equals(was)
                            ? Optional.empty()
                            : Optional.of(
                                    new Change(
                                            draft,
                                            List.of(DraftTest.TYPE.replace(old, now)),
                                            counts(was.rating(), stars)));
                });
        return rated.getLast();
    }

    private static Map<String, Long> counts(OptionalInt was, OptionalInt is) {
        return Map.of(
                WorkshopDay.RATINGS, (is.isPresent() ? 1L : 0L) - (was.isPresent() ? 1L : 0L),
                WorkshopDay.STARS, (long) is.orElse(0) - was.orElse(0));
    }

    private Stored<DraftTest> test(Input input) {
        return table.query(DraftTest.of(input.id())).items().stream()
                .map(item -> new Stored<>(DraftTest.TYPE.value(item), item.version()))
                .filter(each -> each.value().testId().equals(input.test()))
                .findFirst()
                .orElseThrow(
                        () ->
                                Failed.notFound(
                                        "There is no test " + input.test() + " of this draft",
                                        "The last " + DraftTest.KEPT + " are kept"));
    }
}
