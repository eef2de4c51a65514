package dev.writ.project;

import dev.writ.kernel.Cursor;
import dev.writ.kernel.Item;
import dev.writ.kernel.Listed;
import dev.writ.kernel.Page;
import dev.writ.kernel.Paging;
import dev.writ.kernel.Query;
import dev.writ.kernel.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/// A list that each project has a partition of: that of one project, or those of all projects one
/// after the other, by name.
///
/// @param name that no other list has
/// @param ofProject where a project's items are
public record AcrossProjects(String name, Function<ProjectName, Query> ofProject) {

    /// Queries for one part of the list. With a filter that keeps little, a part ends early instead
    /// of reading the whole store.
    private static final int MAX_QUERIES = 20;

    /// @param project empty for all
    /// @param wanted what it leaves out is read all the same
    public Listed<Item> list(
            Table table, Optional<ProjectName> project, Predicate<Item> wanted, Paging paging) {
        var found = new ArrayList<Item>();
        Optional<Place> place = start(table, project, paging);
        for (int queries = 0;
                place.isPresent() && queries < MAX_QUERIES && found.size() < paging.limit();
                queries++) {
            Place from = place.get();
            Query query = ofProject.apply(from.project()).limit(paging.limit() - found.size());
            Page page = table.query(query.after(from.cursor()));
            page.items().stream().filter(wanted).forEach(found::add);
            place =
                    page.next().isPresent()
                            ? Optional.of(new Place(from.project(), page.next()))
                            : after(table, project, from.project());
        }
        return new Listed<>(found, place.map(there -> cursor(project, there)));
    }

    /// @param cursor where to go on within the project
    private record Place(ProjectName project, Optional<String> cursor) {

        static Place begin(ProjectName project) {
            return new Place(project, Optional.empty());
        }
    }

    private Optional<Place> start(Table table, Optional<ProjectName> project, Paging paging) {
        if (paging.cursor().isPresent()) {
            List<String> parts = Cursor.open(paging.cursor().get(), list(project), 2);
            return Optional.of(
                    new Place(
                            new ProjectName(parts.getFirst()),
                            Optional.of(parts.getLast()).filter(text -> !text.isEmpty())));
        }
        return project.map(Place::begin).or(() -> first(table, Optional.empty()));
    }

    private static Optional<Place> after(
            Table table, Optional<ProjectName> only, ProjectName last) {
        return only.isPresent() ? Optional.empty() : first(table, Optional.of(last.value()));
    }

    private static Optional<Place> first(Table table, Optional<String> behind) {
        return table.query(Project.all().limit(1).startAfter(behind)).items().stream()
                .map(item -> Place.begin(Project.TYPE.value(item).name()))
                .findFirst();
    }

    private String cursor(Optional<ProjectName> project, Place place) {
        return Cursor.close(list(project), place.project().value(), place.cursor().orElse(""));
    }

    private String list(Optional<ProjectName> project) {
        return name + project.map(only -> " of " + only).orElse("");
    }
}
