package dev.writ.finding;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Which entries are about a path, remembered: the groups of a file ask the same.
final class PathMatches {

    private final List<List<Glob>> entries;
    private final Map<String, List<Integer>> known = new HashMap<>();

    PathMatches(List<List<String>> globs) {
        this.entries = globs.stream().map(each -> each.stream().map(Glob::new).toList()).toList();
    }

    List<Integer> of(String path) {
        return known.computeIfAbsent(path, this::matching);
    }

    private List<Integer> matching(String path) {
        return IntStream.range(0, entries.size())
                .filter(i -> entries.get(i).stream().anyMatch(glob -> glob.matches(path)))
                .boxed()
                .toList();
    }
}
