package dev.writ.library;

import dev.writ.kernel.Action;
import java.util.List;

/// What is to be written of a template as it was read, and what is answered then.
///
/// @param actions in one transaction; none when nothing has changed
record Change<T>(List<Action> actions, T answer) {

    Change {
        actions = List.copyOf(actions);
    }

    static <T> Change<T> none(T answer) {
        return new Change<>(List.of(), answer);
    }
}
