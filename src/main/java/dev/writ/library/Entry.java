package dev.writ.library;

import dev.writ.kernel.Action;
import dev.writ.kernel.Condition;
import dev.writ.kernel.Fields;
import dev.writ.kernel.ItemType;
import dev.writ.kernel.Key;
import dev.writ.kernel.Shard;
import dev.writ.kernel.Sharded;
import dev.writ.template.TemplateType;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// That a template stands in a list: of all, of a home, of a type, of a category. By name.
///
/// @param list such as `TYPE#prompt`
public record Entry(String list, TemplateId id, TemplateType type, String category) {

    public static final ItemType<Entry> TYPE =
            ItemType.of("entry", Entry::key, Entry::write, Entry::read);

    static final String ALL = "ALL";

    /// Each list is spread over that many partitions.
    private static final int SHARDS = 4;

    static String of(Home home) {
        return "HOME#" + home;
    }

    static String of(TemplateType type) {
        return "TYPE#" + Fields.word(type);
    }

    static String ofCategory(String category) {
        return "CATEGORY#" + category;
    }

    /// The lists that a template stands in.
    static List<Entry> of(Head head) {
        return Stream.of(ALL, of(head.id().home()), of(head.type()), ofCategory(head.category()))
                .map(list -> new Entry(list, head.id(), head.type(), head.category()))
                .toList();
    }

    /// Lists as one, in the order of the names.
    static Sharded in(List<String> lists, boolean backwards) {
        return new Sharded(
                "templates " + String.join(" ", lists),
                lists.stream()
                        .flatMap(
                                list ->
                                        IntStream.range(0, SHARDS)
                                                .mapToObj(shard -> partition(list, shard)))
                        .toList(),
                backwards);
    }

    boolean standsWhere(Entry other) {
        return list.equals(other.list) && id.equals(other.id);
    }

    Action remove() {
        return new Action.Delete(key(), new Condition.None());
    }

    private Key key() {
        int shard = Shard.of(id.toString(), SHARDS);
        return new Key(partition(list, shard), id.name() + "#" + id.home());
    }

    private static String partition(String list, int shard) {
        return "TEMPLATES#" + list + "#" + shard;
    }

    private Fields write() {
        return Fields.builder()
                .put("list", list)
                .put("id", id.toString())
                .put("type", type)
                .put("category", category)
                .build();
    }

    private static Entry read(Fields fields) {
        return new Entry(
                fields.text("list"),
                TemplateId.parse(fields.text("id")),
                fields.choice("type", TemplateType.class),
                fields.text("category"));
    }
}
