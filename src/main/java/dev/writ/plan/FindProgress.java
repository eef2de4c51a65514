package dev.writ.plan;

import dev.writ.execution.FindTracking;
import dev.writ.kernel.Stored;
import dev.writ.kernel.Table;
import dev.writ.kernel.UseCase;
import jakarta.inject.Singleton;

/// How far a scan is.
@Singleton
public class FindProgress implements UseCase<FindTracking.Input, Progress> {

    private final Table table;
    private final FindTracking findTracking;

    public FindProgress(Table table, FindTracking findTracking) {
        this.table = table;
        this.findTracking = findTracking;
    }

    /// @throws dev.writ.kernel.Failed when there is no such scan
    @Override
    public Progress run(FindTracking.Input input) {
        return new Progress(
                input.scan(),
                Planning.TYPE.find(table, Planning.key(input.scan())).map(Stored::value),
                findTracking.run(input));
    }
}
