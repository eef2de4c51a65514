package dev.writ.evaluation;

import dev.writ.kernel.Actor;
import dev.writ.kernel.Canonical;
import dev.writ.kernel.Failed;
import dev.writ.kernel.Fields;
import dev.writ.kernel.Hash;
import dev.writ.kernel.ItemType;
import dev.writ.kernel.Key;
import dev.writ.kernel.Query;
import dev.writ.kernel.Table;
import dev.writ.project.ProjectName;
import dev.writ.template.Untrusted;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/// Frozen items that templates are tried on. Never changed.
///
/// @param name 1 to 100 characters; need not be unique
/// @param project whose findings they are, if one's
/// @param items names, in their order; the inputs lie beside it
public record Dataset(
        DatasetId id,
        String name,
        Optional<ProjectName> project,
        List<String> items,
        Actor by,
        Instant at) {

    public static final int MAX_ITEMS = 200;

    /// Of all items together, so that an evaluation fits into memory and time.
    public static final int MAX_CHARS = 8 * 1024 * 1024;

    private static final int MAX_NAME = 100;
    private static final int ID_LENGTH = 20;
    private static final String LIST = "DATASETS";

    public static final ItemType<Dataset> TYPE =
            ItemType.of("dataset", each -> key(each.id()), Dataset::write, Dataset::read)
                    .indexedBy(Dataset::index);

    public Dataset {
        items = List.copyOf(items);
    }

    /// @throws Failed when there are too many items, one is there twice, or they are too large
    static Dataset of(
            String name,
            Optional<ProjectName> project,
            List<Sample> samples,
            Actor by,
            Instant at) {
        List<String> names = samples.stream().map(Sample::name).toList();
        check(name, names);
        var parts = new ArrayList<String>();
        parts.add(name);
        parts.add(project.map(ProjectName::value).orElse(""));
        samples.forEach(
                each -> {
                    parts.add(each.name());
                    parts.add(Canonical.of(each.inputs().values()));
                });
        long size = parts.stream().mapToLong(String::length).sum();
        if (size > MAX_CHARS) {
            throw Failed.limit(
                    "The items have " + size + " characters", "Keep them under " + MAX_CHARS);
        }
        var id = new DatasetId("ds-" + Hash.id(ID_LENGTH, parts));
        return new Dataset(id, name, project, names, by, at);
    }

    private static void check(String name, List<String> items) {
        if (name.isBlank()
                || name.length() > MAX_NAME
                || !name.equals(Untrusted.line(name, MAX_NAME))) {
            throw Failed.invalid(
                    "The dataset's name is empty, long or has hidden characters",
                    "Use 1 to " + MAX_NAME + " plain characters");
        }
        if (items.isEmpty() || items.size() > MAX_ITEMS) {
            throw Failed.limit(
                    "The dataset has " + items.size() + " items", "Give 1 to " + MAX_ITEMS);
        }
        if (new HashSet<>(items).size() != items.size()) {
            throw Failed.invalid("Two items have one name", "Give each a name of its own");
        }
    }

    static Key key(DatasetId id) {
        return new Key("DATASET#" + id, "DATASET");
    }

    private Key index() {
        return new Key(LIST, Key.time(at) + "#" + id);
    }

    /// All of them, the newest first.
    static Query all() {
        return Query.ofIndex(LIST, "").newestFirst();
    }

    static Dataset need(Table table, DatasetId id) {
        return TYPE.find(table, key(id))
                .orElseThrow(
                        () ->
                                Failed.notFound(
                                        "There is no dataset " + id,
                                        "List the datasets to see what there is"))
                .value();
    }

    private Fields write() {
        return Fields.builder()
                .put("id", id.value())
                .put("name", name)
                .put("project", project.map(ProjectName::value))
                .put("items", items)
                .put("by", by.name())
                .put("at", at.toString())
                .build();
    }

    private static Dataset read(Fields fields) {
        return new Dataset(
                new DatasetId(fields.text("id")),
                fields.text("name"),
                fields.optionalText("project").map(ProjectName::new),
                fields.texts("items"),
                new Actor(fields.text("by")),
                Instant.parse(fields.text("at")));
    }
}
