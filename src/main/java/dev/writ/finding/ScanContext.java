package dev.writ.finding;

import dev.writ.kernel.Fields;
import dev.writ.kernel.ItemType;
import dev.writ.kernel.Key;
import dev.writ.kernel.Query;
import dev.writ.kernel.Table;
import java.util.ArrayList;
import java.util.List;

/// The context of a scan as the table keeps it, in parts that each fit an item.
///
/// @param part from 0, in the order in which they were told
record ScanContext(ScanId scan, int part, Context context) {

    /// Leaves room in an item of 400 KB for the largest entry.
    private static final int PART_BYTES = 200_000;

    static final ItemType<ScanContext> TYPE =
            ItemType.of(
                    "context",
                    each -> key(each.scan(), each.part()),
                    ScanContext::write,
                    ScanContext::read);

    private static Key key(ScanId scan, int part) {
        return new Key(partition(scan), "PART#%05d".formatted(part));
    }

    private static String partition(ScanId scan) {
        return "SCAN#" + scan + "#CONTEXT";
    }

    /// All parts of a scan's context; no query where it has none.
    static List<Query> in(Scan scan) {
        return scan.contextParts() == 0
                ? List.of()
                : List.of(Query.of(partition(scan.id()), "PART#"));
    }

    /// @return how many items that took; none for a context that is empty
    static int write(Table table, ScanId scan, Context whole) {
        var items = parts(scan, whole).stream().map(TYPE::item).toList();
        if (!items.isEmpty()) {
            table.putAll(items);
        }
        return items.size();
    }

    private static List<ScanContext> parts(ScanId scan, Context whole) {
        var parts = new ArrayList<ScanContext>();
        Context part = Context.NONE;
        int bytes = 0;
        for (Context entry : entries(whole)) {
            bytes += entry.bytes();
            if (bytes > PART_BYTES && !part.isEmpty()) {
                parts.add(new ScanContext(scan, parts.size(), part));
                part = Context.NONE;
                bytes = entry.bytes();
            }
            part = part.and(entry);
        }
        if (!part.isEmpty()) {
            parts.add(new ScanContext(scan, parts.size(), part));
        }
        return parts;
    }

    private static List<Context> entries(Context whole) {
        var entries = new ArrayList<Context>();
        whole.plugins().forEach(each -> entries.add(new Context(List.of(each), List.of())));
        whole.consultations().forEach(each -> entries.add(new Context(List.of(), List.of(each))));
        return entries;
    }

    /// The whole context of a scan.
    static Context of(Table table, Scan scan) {
        Context whole = Context.NONE;
        for (int part = 0; part < scan.contextParts(); part++) {
            whole = whole.and(TYPE.need(table, key(scan.id(), part)).value().context());
        }
        return whole;
    }

    private Fields write() {
        return Fields.builder()
                .put("scan", scan.value())
                .put("part", part)
                .put("context", context.write())
                .build();
    }

    private static ScanContext read(Fields fields) {
        return new ScanContext(
                new ScanId(fields.text("scan")),
                (int) fields.number("part"),
                Context.read(fields.child("context")));
    }
}
