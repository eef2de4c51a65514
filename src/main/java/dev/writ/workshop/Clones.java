package dev.writ.workshop;

import dev.writ.kernel.Action;
import dev.writ.kernel.Fields;
import dev.writ.kernel.ItemType;
import dev.writ.kernel.Key;
import dev.writ.kernel.Query;
import java.util.Map;

/// How often a template was cloned.
///
/// @param template as a draft names its parent
public record Clones(String template, long times) {

    private static final String TIMES = "times";

    public static final ItemType<Clones> TYPE =
            ItemType.of(
                    "workshop-clones",
                    each -> key(each.template()),
                    each -> Fields.builder().put(TIMES, each.times()).build(),
                    fields -> new Clones("", fields.number(TIMES)));

    private static final String PARTITION = "WORKSHOP#CLONES";

    private static Key key(String template) {
        return new Key(PARTITION, template);
    }

    static Query all() {
        return Query.of(PARTITION, "");
    }

    static Action count(String template) {
        return new Action.Add(key(template), Map.of(TIMES, 1L));
    }

    /// With its name, which is its key.
    Clones of(String name) {
        return new Clones(name, times);
    }
}
