package dev.writ.governance.check.manifest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What became of a dependency.
///
/// @param row number of the line that adds or changes it; empty when it is removed
public record Moved(String name, How how, Optional<Integer> row) {

    public enum How {
        ADDED,
        /// To a higher version, or to another of which nobody can say.
        RAISED,
        LOWERED,
        REMOVED
    }

    /// What is on one side only has moved; what is on both with the same version has not.
    public static List<Moved> of(List<Dependency> removed, List<Dependency> added) {
        var old = new LinkedHashMap<String, List<Dependency>>();
        removed.forEach(
                each -> old.computeIfAbsent(each.name(), any -> new ArrayList<>()).add(each));
        var changed = new ArrayList<Dependency>();
        for (Dependency each : added) {
            List<Dependency> before = old.computeIfAbsent(each.name(), any -> new ArrayList<>());
            boolean same = before.removeIf(was -> was.version().equals(each.version()));
            if (!same) {
                changed.add(each);
            }
        }
        var moved = new ArrayList<Moved>();
        changed.forEach(each -> moved.add(moved(each, old)));
        old.values().stream()
                .flatMap(List::stream)
                .map(each -> new Moved(each.name(), How.REMOVED, Optional.empty()))
                .forEach(moved::add);
        return moved;
    }

    private static Moved moved(Dependency now, Map<String, List<Dependency>> old) {
        List<Dependency> before = old.getOrDefault(now.name(), List.of());
        How how = before.isEmpty() ? How.ADDED : how(before.removeFirst(), now);
        return new Moved(now.name(), how, Optional.of(now.row()));
    }

    private static How how(Dependency before, Dependency now) {
        int order = Versions.compare(before.version().orElse(""), now.version().orElse(""));
        return order > 0 ? How.LOWERED : How.RAISED;
    }
}
