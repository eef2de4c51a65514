package dev.writ.audit;

import java.util.ArrayList;
import java.util.List;

/// Collects where a trail is not what was sealed: enough to begin looking.
final class Differences {

    static final int MAX = 100;

    private final List<Difference> found = new ArrayList<>();

    void add(Difference.Kind kind, String place) {
        if (found.size() < MAX) {
            found.add(new Difference(kind, place));
        }
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    List<Difference> found() {
        return List.copyOf(found);
    }
}
