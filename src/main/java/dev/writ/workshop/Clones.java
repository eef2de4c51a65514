package dev.writ.workshop;

import dev.writ.kernel.Action;
import dev.writ.kernel.Item;
import dev.writ.kernel.Key;
import dev.writ.kernel.Query;
import java.util.Map;

/// How often a template was cloned.
///
/// @param template as a draft names its parent
public record Clones(String template, long times) {

    private static final String TIMES = "times";

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

    static Clones of(Item item) {
        return new Clones(item.key().sort(), item.fields().number(TIMES));
    }
}
