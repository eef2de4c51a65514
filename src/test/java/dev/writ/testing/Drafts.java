package dev.writ.testing;

import dev.writ.draft.Draft;
import dev.writ.draft.DraftId;
import dev.writ.finding.Group;
import dev.writ.finding.GroupId;
import dev.writ.finding.Priority;
import dev.writ.finding.Severity;
import dev.writ.kernel.Fields;
import dev.writ.kernel.Item;
import dev.writ.kernel.Key;
import dev.writ.kernel.Table;
import dev.writ.template.TemplateRef;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Drafts as they lie in a table, as many as a test asks for.
public final class Drafts {

    private static final Group GROUP = Untidy.HARMLESS.group();

    private Drafts() {}

    public static DraftId id(int number) {
        return new DraftId("d-%020d".formatted(number));
    }

    /// One of which only number and times are of interest.
    public static Draft of(int number, Instant touchedAt) {
        return new Draft(
                id(number),
                GROUP.scan(),
                GROUP.project(),
                new GroupId("g-%020d".formatted(number)),
                GROUP.findings(),
                "testing",
                "a test",
                TemplateRef.parse("testing@1"),
                Severity.LOW,
                Priority.P3,
                Draft.Status.DRAFT,
                Fields.builder().build(),
                touchedAt,
                touchedAt);
    }

    /// Puts drafts into the table, each with a row of embedded rules.
    public static List<Draft> put(Table table, int count, Instant touchedAt) {
        var drafts = new ArrayList<Draft>();
        var items = new ArrayList<Item>();
        for (int number = 0; number < count; number++) {
            Draft draft = of(number, touchedAt);
            drafts.add(draft);
            items.add(Draft.TYPE.item(draft));
            items.add(rules(draft.id()));
        }
        table.putAll(items);
        return drafts;
    }

    /// How many rows there are of the drafts and of their rules.
    public static int rows(Table table, List<Draft> drafts) {
        var keys = new ArrayList<Key>();
        for (Draft draft : drafts) {
            keys.add(Draft.key(draft.id()));
            keys.add(Draft.rulesKey(draft.id()));
        }
        return table.getAll(keys).size();
    }

    /// Changes the draft as a step would.
    public static void touch(Table table, DraftId id, Instant now) {
        var stored = Draft.TYPE.need(table, Draft.key(id));
        table.write(
                Draft.TYPE.replace(
                        stored, stored.value().withInputs(stored.value().inputs(), now)));
    }

    private static Item rules(DraftId id) {
        return new Item(
                Draft.rulesKey(id),
                Optional.empty(),
                0,
                Optional.empty(),
                Fields.builder().put("draft", id.value()).build());
    }
}
