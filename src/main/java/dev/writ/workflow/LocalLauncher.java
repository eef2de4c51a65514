package dev.writ.workflow;

import dev.writ.kernel.Stored;
import dev.writ.plan.Launcher;
import dev.writ.plan.Planning;
import dev.writ.plan.WalkScan;
import java.util.concurrent.Executor;

/// Walks on a thread of this process.
public final class LocalLauncher implements Launcher {

    private final Executor executor;
    private final WalkScan walkScan;

    public LocalLauncher(Executor executor, WalkScan walkScan) {
        this.executor = executor;
        this.walkScan = walkScan;
    }

    @Override
    public void launch(Stored<Planning> begun) {
        executor.execute(() -> walkScan.run(begun));
    }
}
