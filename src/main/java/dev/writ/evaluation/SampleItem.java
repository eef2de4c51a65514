package dev.writ.evaluation;

import dev.writ.kernel.Fields;
import dev.writ.kernel.Item;
import dev.writ.kernel.ItemType;
import dev.writ.kernel.Key;
import dev.writ.kernel.Query;
import dev.writ.kernel.Table;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/// One item of a dataset as the table holds it: each by itself, so that none is too large.
///
/// @param number from 0, its place
record SampleItem(DatasetId dataset, int number, Sample sample) {

    static final ItemType<SampleItem> TYPE =
            ItemType.of(
                    "sample",
                    each -> key(each.dataset(), each.number()),
                    SampleItem::write,
                    SampleItem::read);

    private static final String SORT = "ITEM#";

    private static Key key(DatasetId dataset, int number) {
        return new Key(Dataset.key(dataset).partition(), SORT + "%04d".formatted(number));
    }

    /// In their order.
    static Query all(Dataset dataset) {
        return Query.of(Dataset.key(dataset.id()).partition(), SORT);
    }

    /// All items of the dataset, in their order.
    static List<Sample> of(Table table, Dataset dataset) {
        List<Key> keys =
                IntStream.range(0, dataset.items().size())
                        .mapToObj(number -> key(dataset.id(), number))
                        .toList();
        Map<Key, Item> found = table.getAll(keys);
        return keys.stream()
                .map(found::get)
                .filter(Objects::nonNull)
                .map(item -> TYPE.value(item).sample())
                .toList();
    }

    private Fields write() {
        return Fields.builder()
                .put("dataset", dataset.value())
                .put("number", number)
                .put("name", sample.name())
                .put("inputs", sample.inputs())
                .build();
    }

    private static SampleItem read(Fields fields) {
        return new SampleItem(
                new DatasetId(fields.text("dataset")),
                (int) fields.number("number"),
                new Sample(fields.text("name"), fields.child("inputs")));
    }
}
