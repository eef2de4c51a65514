package dev.writ.testing;

import dev.writ.kernel.Actor;
import dev.writ.kernel.Table;
import dev.writ.model.NoModel;
import dev.writ.workshop.Assistant;
import dev.writ.workshop.Drafts;
import dev.writ.workshop.Guide;
import dev.writ.workshop.Share;
import dev.writ.workshop.ShareDraft;
import dev.writ.workshop.Shelf;
import dev.writ.workshop.StartWorkshop;
import dev.writ.workshop.WorkshopId;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/// Drafts of the workshop, begun without a model.
public final class Workshops {

    private static final Actor OWNER = new Actor("ada");

    private Workshops() {}

    /// Begins one with a message, and shares it with one colleague.
    public static void begin(Table table, Clock clock) {
        var shelf = new Shelf(table, Laptop.RESOURCES, Laptop.YAML);
        var guide = new Guide(Laptop.RESOURCES, Laptop.YAML, shelf);
        var assistant = new Assistant(new NoModel(), guide, Laptop.RESOURCES);
        var request =
                new StartWorkshop.WorkshopRequest(
                        Optional.empty(),
                        Optional.of("testing_enhancement"),
                        Optional.empty(),
                        Optional.of("flaky tests"));
        WorkshopId draft =
                new StartWorkshop(table, shelf, assistant, clock)
                        .run(new StartWorkshop.Input(request, OWNER))
                        .draft()
                        .id();
        var team = new ShareDraft.Team(List.of(new ShareDraft.Member("bob", Share.Right.READ)));
        new ShareDraft(new Drafts(table, clock)).run(new ShareDraft.Input(draft, team, OWNER));
    }
}
