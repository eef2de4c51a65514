package dev.writ.workshop;

import dev.writ.kernel.Action;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What becomes of a draft, and what is written and counted with it.
///
/// @param actions of other items
/// @param counted of the {@link WorkshopDay}
record Change(WorkshopDraft draft, List<Action> actions, Map<String, Long> counted) {

    Change {
        actions = List.copyOf(actions);
        counted = Map.copyOf(counted);
    }

    static Change to(WorkshopDraft draft, Action... actions) {
        return new Change(draft, List.of(actions), Map.of());
    }

    Change and(List<Action> more) {
        var all = new ArrayList<>(actions);
        all.addAll(more);
        return new Change(draft, all, counted);
    }

    Change counting(String field, long delta) {
        var more = new HashMap<>(counted);
        more.merge(field, delta, Long::sum);
        return new Change(draft, actions, more);
    }
}
