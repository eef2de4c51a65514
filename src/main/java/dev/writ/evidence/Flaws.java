package dev.writ.evidence;

import java.util.ArrayList;
import java.util.List;

/// Collects flaws: all are counted, the first are kept.
final class Flaws {

    static final int MAX = 50;

    private final List<Flaw> first = new ArrayList<>();
    private long count;

    void add(String file, long line, String of, String field, String problem) {
        count++;
        if (first.size() < MAX) {
            first.add(new Flaw(file, line, of, field, problem));
        }
    }

    void addAll(Flaws others) {
        others.first.stream().limit(MAX - first.size()).forEach(first::add);
        count += others.count;
    }

    boolean isEmpty() {
        return count == 0;
    }

    long count() {
        return count;
    }

    List<Flaw> first() {
        return List.copyOf(first);
    }
}
