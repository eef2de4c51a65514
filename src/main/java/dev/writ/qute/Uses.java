package dev.writ.qute;

import dev.writ.template.UsedInput;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// The inputs that a body uses, as they are met.
final class Uses {

    /// What a loop tells of itself: `place_count`, `place_hasNext`.
    private static final String OF_LOOP = "_";

    private final Map<String, Use> byName = new LinkedHashMap<>();

    private static final class Use {

        private final int line;
        private final Set<String> fields = new TreeSet<>();
        private boolean list;

        Use(int line) {
            this.line = line;
        }
    }

    /// @param path the names of an expression, from the left
    /// @param items the lists that are gone through here, by the name of their items
    void add(List<String> path, int line, Map<String, String> items) {
        if (path.isEmpty()) {
            return;
        }
        String root = path.getFirst();
        if (items.containsKey(root)) {
            Use list = byName.get(items.get(root));
            if (list != null && path.size() > 1) {
                list.fields.add(path.get(1));
            }
        } else if (items.keySet().stream().noneMatch(item -> root.startsWith(item + OF_LOOP))) {
            byName.computeIfAbsent(String.join(".", path), any -> new Use(line));
        }
    }

    /// @return under which name what is read of the items is kept
    String loop(List<String> path, Map<String, String> items) {
        String name = String.join(".", path);
        Use use = byName.get(name);
        if (use == null) {
            return items.getOrDefault(path.getFirst(), name) + "." + name;
        }
        use.list = true;
        return name;
    }

    List<UsedInput> inOrder() {
        return byName.entrySet().stream()
                .map(
                        each ->
                                new UsedInput(
                                        each.getKey(),
                                        each.getValue().line,
                                        each.getValue().list,
                                        each.getValue().fields))
                .toList();
    }
}
