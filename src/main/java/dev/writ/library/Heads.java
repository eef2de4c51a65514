package dev.writ.library;

import dev.writ.kernel.Failed;
import dev.writ.kernel.Failure;
import dev.writ.kernel.Stored;
import dev.writ.kernel.Table;
import dev.writ.kernel.TryAgain;
import jakarta.inject.Singleton;
import java.util.function.Function;

/// Reads heads and changes templates: each change is decided anew on what others wrote meanwhile.
@Singleton
public class Heads {

    /// Losing the race so often means that dozens write at once.
    private static final int MAX_TRIES = 50;

    private final Table table;

    public Heads(Table table) {
        this.table = table;
    }

    /// @throws Failed when there is no such template; one that is retired is found
    public Stored<Head> need(TemplateId id) {
        return Head.TYPE.find(table, Head.key(id)).orElseThrow(() -> Head.absent(id));
    }

    /// @throws Failed when there is no such version
    public Version version(TemplateId id, int number) {
        return Version.TYPE
                .find(table, Version.key(id, number))
                .orElseThrow(() -> Version.absent(id, number))
                .value();
    }

    /// Reads, decides and writes until nobody was faster.
    ///
    /// @param decide names the actions and the answer; it may be asked several times
    <T> T change(TemplateId id, Function<Stored<Head>, Change<T>> decide) {
        for (int i = 0; i < MAX_TRIES; i++) {
            Change<T> change = decide.apply(standing(id));
            if (change.actions().isEmpty() || table.write(change.actions()).done()) {
                return change.answer();
            }
        }
        throw new TryAgain(Head.overtaken(id));
    }

    private Stored<Head> standing(TemplateId id) {
        Stored<Head> head = need(id);
        if (head.value().hasRetired()) {
            throw new Failed(
                    new Failure.Conflict(
                            Failure.Code.INVALID_STATE,
                            "Template " + id + " is retired",
                            "Fork it under another name to go on with it"));
        }
        return head;
    }
}
