package dev.writ.pipeline;

import java.util.List;
import java.util.function.Consumer;

/// Runs the chain of `infra/workflow.asl.json` over many groups at once.
public interface Pipeline {

    /// Returns when every group has ended. Running the same starts again changes nothing that had
    /// been committed.
    ///
    /// @param each called once for each group as it ends, in any order, by one thread at a time
    /// @throws dev.writ.kernel.Failed when the chain itself cannot go on, such as a store that is
    ///     away; what had ended stays
    void run(List<Start> starts, Consumer<Walked> each);
}
