package dev.writ.workshop;

import dev.writ.kernel.Actor;
import dev.writ.kernel.Merged;
import dev.writ.kernel.Table;
import dev.writ.kernel.UseCase;
import jakarta.inject.Singleton;
import java.util.List;

/// The last 20 tests of a draft, the newest first.
@Singleton
public class ListTests implements UseCase<ListTests.Input, List<DraftTest>> {

    public record Input(WorkshopId id, Actor actor) {}

    private final Table table;
    private final Drafts drafts;

    public ListTests(Table table, Drafts drafts) {
        this.table = table;
        this.drafts = drafts;
    }

    @Override
    public List<DraftTest> run(Input input) {
        drafts.open(input.id(), input.actor(), Share.Right.READ);
        return new Merged(table, List.of(DraftTest.of(input.id())))
                .take(DraftTest.KEPT).stream().map(DraftTest.TYPE::value).toList();
    }
}
