package dev.writ.overview;

import dev.writ.kernel.Listed;
import dev.writ.kernel.Paging;
import dev.writ.kernel.UseCase;
import dev.writ.library.Head;
import dev.writ.library.ListTemplates;
import dev.writ.workshop.ListDrafts;
import dev.writ.workshop.Shelf;
import dev.writ.workshop.Shown;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Somebody's drafts, and what a new one can begin as.
@Singleton
public class ViewWorkshop implements UseCase<ListDrafts.Input, ViewWorkshop.Output> {

    /// @param shipped with Writ
    /// @param library templates of it, the last changed first
    public record Output(Listed<Shown> drafts, List<Start> shipped, List<Head> library) {}

    /// A template that ships.
    public record Start(String name, String title) {}

    /// Templates of the library that are offered; the library shows them all.
    private static final int OFFERED = 12;

    private static final ListTemplates.Wanted ALL =
            new ListTemplates.Wanted(
                    Optional.empty(), Set.of(), Optional.empty(), Optional.empty());

    private final ListDrafts listDrafts;
    private final ListTemplates listTemplates;
    private final Shelf shelf;

    public ViewWorkshop(ListDrafts listDrafts, ListTemplates listTemplates, Shelf shelf) {
        this.listDrafts = listDrafts;
        this.listTemplates = listTemplates;
        this.shelf = shelf;
    }

    @Override
    public Output run(ListDrafts.Input input) {
        var last =
                new ListTemplates.Input(
                        ALL, ListTemplates.Sort.CHANGED, new Paging(OFFERED, Optional.empty()));
        return new Output(
                listDrafts.run(input),
                shelf.shipped().stream().map(each -> new Start(each.name(), each.title())).toList(),
                listTemplates.run(last).items());
    }
}
