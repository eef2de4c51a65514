package dev.writ.web;

import dev.writ.call.Figure;
import dev.writ.call.Ids;
import dev.writ.call.Person;
import dev.writ.workshop.CommitDraft;
import dev.writ.workshop.DraftTest;
import dev.writ.workshop.StartWorkshop;
import java.util.Map;

/// What may be told of what a call made, one line for each kind. Of a kind that is not listed
/// nothing is told.
///
/// @param entity empty text for nothing
record Tellable(Object entity) {

    static final Tellable NOTHING = new Tellable("");

    /// @param known of the call's path
    Ids ids(Ids known) {
        return switch (entity) {
            case StartWorkshop.Output begun ->
                    known.with(begun.draft().id()).with(Person.of(begun.draft().owner()));
            case DraftTest test -> known.with(test.draft()).with(Person.of(test.by()));
            case CommitDraft.Output committed ->
                    known.with(committed.draft().id()).with(committed.template());
            default -> known;
        };
    }

    Map<Figure, Long> figures() {
        return entity instanceof DraftTest test
                ? Map.of(Figure.TEST_ITEMS, (long) test.itemCount())
                : Map.of();
    }
}
