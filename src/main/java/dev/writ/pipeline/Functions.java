package dev.writ.pipeline;

import java.util.List;

/// The functions of the chain, each by itself, as the cloud calls them.
public interface Functions {

    /// In the order of the walk.
    List<String> names();

    /// @param document JSON as `functions/<name>/input.schema.json` describes it
    /// @return JSON as `output.schema.json` describes it
    /// @throws dev.writ.kernel.Failed when there is no such function, the document is not one, or
    ///     the function refuses it
    String call(String name, String document);
}
