package dev.writ.waiver;

import dev.writ.kernel.Failed;
import dev.writ.kernel.Stored;
import dev.writ.kernel.Table;
import dev.writ.kernel.UseCase;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.OptionalLong;

/// One waiver, as it stands today.
@Singleton
public class FindWaiver implements UseCase<WaiverId, Standing> {

    private final Table table;
    private final Clock clock;

    public FindWaiver(Table table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    /// @throws Failed when there is no such waiver
    @Override
    public Standing run(WaiverId id) {
        return Standing.of(need(table, id), clock);
    }

    static Stored<Waiver> need(Table table, WaiverId id) {
        return Waiver.TYPE
                .find(table, Waiver.key(id))
                .orElseThrow(
                        () ->
                                Failed.notFound(
                                        "There is no waiver " + id,
                                        "Use an id as the list of waivers gives it"));
    }

    /// @throws Failed when there is no such waiver, or not in the version that is asked for
    static Stored<Waiver> need(Table table, WaiverId id, OptionalLong ifVersion) {
        Stored<Waiver> stored = need(table, id);
        if (ifVersion.orElse(stored.version()) != stored.version()) {
            throw new Failed(Waiver.changed(id));
        }
        return stored;
    }
}
