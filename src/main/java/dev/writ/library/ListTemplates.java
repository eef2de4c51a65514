package dev.writ.library;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.writ.kernel.Cursor;
import dev.writ.kernel.Failed;
import dev.writ.kernel.Item;
import dev.writ.kernel.Key;
import dev.writ.kernel.Listed;
import dev.writ.kernel.Merged;
import dev.writ.kernel.Page;
import dev.writ.kernel.Paging;
import dev.writ.kernel.Query;
import dev.writ.kernel.Sharded;
import dev.writ.kernel.Table;
import dev.writ.kernel.UseCase;
import dev.writ.template.TemplateType;
import dev.writ.template.Untrusted;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// The templates of the library that are not retired. By name it costs a query for each shard of
/// the narrowest list and one batch get, however many there are.
@Singleton
public class ListTemplates implements UseCase<ListTemplates.Input, Listed<Head>> {

    /// In which order.
    public enum Sort {
        @JsonProperty("name")
        NAME,
        @JsonProperty("name-backwards")
        NAME_BACKWARDS,
        /// The last one that got a version or an alias first.
        @JsonProperty("changed")
        CHANGED
    }

    /// What is looked for; all that are given must hold.
    ///
    /// @param home those of that home and no other
    /// @param types empty for all
    /// @param named a part of the name
    /// @throws Failed when no category and no name can be like that
    public record Wanted(
            Optional<Home> home,
            Set<TemplateType> types,
            Optional<String> category,
            Optional<String> named) {

        private static final int MAX_SHOWN = 60;
        private static final Pattern NAMED = Pattern.compile("[a-z0-9_]{1,50}");

        public Wanted {
            types = Set.copyOf(types);
            category.ifPresent(word -> check("category", word, ReadContract.CATEGORY));
            named.ifPresent(word -> check("The part of the name", word, NAMED));
        }

        private static void check(String what, String word, Pattern shape) {
            if (!shape.matcher(word).matches()) {
                throw Failed.invalid(
                        what + " '" + Untrusted.line(word, MAX_SHOWN) + "' cannot be",
                        "Use what matches " + shape);
            }
        }

        boolean matches(TemplateId id, TemplateType type, String itsCategory) {
            return home.map(id.home()::equals).orElse(true)
                    && (types.isEmpty() || types.contains(type))
                    && category.map(itsCategory::equals).orElse(true)
                    && named.map(id.name()::contains).orElse(true);
        }

        /// The narrowest lists that hold all of it.
        private List<String> lists() {
            return home.map(Entry::of)
                    .or(() -> category.map(Entry::ofCategory))
                    .map(List::of)
                    .orElseGet(
                            () ->
                                    types.isEmpty()
                                            ? List.of(Entry.ALL)
                                            : types.stream().sorted().map(Entry::of).toList());
        }
    }

    public record Input(Wanted wanted, Sort sort, Paging paging) {}

    /// Entries read for one part. With filters that keep little, a part ends early instead of
    /// reading the whole library.
    private static final int MAX_READ = 2_000;

    private static final int MAX_QUERIES = 10;
    private static final String CHANGED = "templates by change";

    private final Table table;

    public ListTemplates(Table table) {
        this.table = table;
    }

    @Override
    public Listed<Head> run(Input input) {
        return input.sort() == Sort.CHANGED ? byChange(input) : byName(input);
    }

    private Listed<Head> byName(Input input) {
        Sharded lists = Entry.in(input.wanted().lists(), input.sort() == Sort.NAME_BACKWARDS);
        Merged rows = lists.from(table, input.paging());
        var keys = new ArrayList<Key>();
        Optional<Item> last = Optional.empty();
        for (int read = 0;
                read < MAX_READ && keys.size() < input.paging().limit() && rows.hasNext();
                read++) {
            Item row = rows.next();
            last = Optional.of(row);
            Entry entry = Entry.TYPE.value(row);
            if (input.wanted().matches(entry.id(), entry.type(), entry.category())) {
                keys.add(Head.key(entry.id()));
            }
        }
        return new Listed<>(heads(keys), last.filter(any -> rows.hasNext()).map(lists::after));
    }

    private List<Head> heads(List<Key> keys) {
        Map<Key, Item> found = table.getAll(keys);
        return keys.stream()
                .flatMap(key -> Optional.ofNullable(found.get(key)).stream())
                .map(Head.TYPE::value)
                .toList();
    }

    private Listed<Head> byChange(Input input) {
        var heads = new ArrayList<Head>();
        int limit = input.paging().limit();
        Optional<String> cursor =
                input.paging().cursor().map(each -> Cursor.open(each, CHANGED, 1).getFirst());
        for (int queries = 0; queries < MAX_QUERIES && heads.size() < limit; queries++) {
            Query query = Head.byChange().newestFirst().limit(limit - heads.size());
            Page page = table.query(query.after(cursor));
            page.items().stream()
                    .map(Head.TYPE::value)
                    .filter(each -> input.wanted().matches(each.id(), each.type(), each.category()))
                    .forEach(heads::add);
            cursor = page.next();
            if (cursor.isEmpty()) {
                break;
            }
        }
        return new Listed<>(heads, cursor.map(each -> Cursor.close(CHANGED, each)));
    }
}
