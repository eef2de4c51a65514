package dev.writ.project;

import static org.assertj.core.api.Assertions.assertThat;

import dev.writ.kernel.Fields;
import dev.writ.kernel.Item;
import dev.writ.kernel.ItemType;
import dev.writ.kernel.Key;
import dev.writ.kernel.Query;
import dev.writ.store.sqlite.SqliteTable;
import dev.writ.testing.Parts;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterTry;
import net.jqwik.api.lifecycle.BeforeTry;

/// A list over all projects is one list, however it is taken apart and whatever is left out.
class AcrossProjectsPropertyTest {

    private static final AcrossProjects THINGS =
            new AcrossProjects("things", project -> Query.ofIndex(partition(project), ""));

    private static final ItemType<Thing> TYPE =
            ItemType.of(
                            "thing",
                            thing -> new Key("THING#" + thing, "THING"),
                            thing ->
                                    Fields.builder()
                                            .put("project", thing.project().value())
                                            .put("number", thing.number())
                                            .build(),
                            fields ->
                                    new Thing(
                                            new ProjectName(fields.text("project")),
                                            (int) fields.number("number")))
                    .indexedBy(
                            thing ->
                                    new Key(
                                            partition(thing.project()),
                                            "%03d".formatted(thing.number())));

    record Thing(ProjectName project, int number) {}

    private SqliteTable table = SqliteTable.inMemory(Clock.systemUTC());

    @BeforeTry
    void open() {
        table.close();
        table = SqliteTable.inMemory(Clock.systemUTC());
    }

    @AfterTry
    void close() {
        table.close();
    }

    private static String partition(ProjectName project) {
        return "PROJECT#" + project + "#THINGS";
    }

    private static ProjectName project(int number) {
        return new ProjectName("p%02d".formatted(number));
    }

    /// @param counts things of each project, maybe none
    private List<Thing> write(List<Integer> counts) {
        var things = new ArrayList<Thing>();
        for (int p = 0; p < counts.size(); p++) {
            table.write(Project.TYPE.put(new Project(project(p))));
            for (int n = 0; n < counts.get(p); n++) {
                things.add(new Thing(project(p), n));
            }
        }
        table.putAll(things.stream().map(TYPE::item).toList());
        return things;
    }

    private Parts<Thing> parts(Optional<ProjectName> project, Predicate<Thing> wanted) {
        Predicate<Item> items = item -> wanted.test(TYPE.value(item));
        return new Parts<>(paging -> THINGS.list(table, project, items, paging).map(TYPE::value));
    }

    @Property(tries = 100)
    void parts_of_any_size_put_together_are_what_is_wanted_of_all_projects(
            @ForAll @Size(max = 30) List<@IntRange(max = 7) Integer> counts,
            @ForAll @IntRange(min = 1, max = 12) int limit,
            @ForAll @IntRange(min = 1, max = 5) int everyNth) {
        Predicate<Thing> wanted = thing -> thing.number() % everyNth == 0;
        var things = write(counts);
        assertThat(parts(Optional.empty(), wanted).all(limit))
                .isEqualTo(things.stream().filter(wanted).toList());
    }

    @Property(tries = 50)
    void parts_of_one_project_are_the_list_of_that_project(
            @ForAll @Size(min = 1, max = 5) List<@IntRange(max = 20) Integer> counts,
            @ForAll @IntRange(min = 1, max = 12) int limit) {
        var things = write(counts);
        for (int p = 0; p < counts.size(); p++) {
            ProjectName one = project(p);
            assertThat(parts(Optional.of(one), thing -> true).all(limit))
                    .isEqualTo(things.stream().filter(each -> each.project().equals(one)).toList());
        }
    }

    @Property(tries = 50)
    void nothing_is_missed_or_told_twice_while_projects_are_added(
            @ForAll @Size(max = 8) List<@IntRange(max = 5) Integer> counts,
            @ForAll @IntRange(min = 1, max = 4) int limit,
            @ForAll @IntRange(max = 99) int later) {
        var before = write(counts);
        var read =
                parts(Optional.empty(), thing -> true)
                        .all(
                                limit,
                                () -> {
                                    table.write(Project.TYPE.put(new Project(project(later))));
                                    table.write(TYPE.put(new Thing(project(later), 999)));
                                });
        assertThat(read).doesNotHaveDuplicates().containsAll(before);
    }

    @Property(tries = 100)
    void a_cursor_that_is_garbage_is_refused(@ForAll String garbage) {
        write(List.of(2, 2));
        parts(Optional.empty(), thing -> true).assertSurvives(garbage, "things", 2);
        parts(Optional.of(project(0)), thing -> true).assertSurvives(garbage, "things of p00", 2);
    }

    @Example
    void a_cursor_of_another_project_is_refused() {
        write(List.of(2, 2));
        String ofAll = parts(Optional.empty(), thing -> true).second(1).orElseThrow();
        String ofFirst = parts(Optional.of(project(0)), thing -> true).second(1).orElseThrow();
        parts(Optional.of(project(0)), thing -> true).assertRefuses(ofAll);
        parts(Optional.of(project(1)), thing -> true).assertRefuses(ofFirst);
        parts(Optional.empty(), thing -> true).assertRefuses(ofFirst);
    }
}
