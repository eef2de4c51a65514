package dev.writ.evaluation;

import dev.writ.kernel.Fields;
import java.util.List;

/// Holds JSON against a JSON Schema. The adapter is in `jsonschema`.
public interface Schemas {

    /// Problems shown at most.
    int MAX_SHOWN = 5;

    /// @param schema 2020-12, without references to other documents
    /// @param json any text; one that is no JSON is a problem
    /// @return what does not agree, one line each, at most {@link #MAX_SHOWN}
    /// @throws dev.writ.kernel.Failed when the schema is none
    List<String> problems(Fields schema, String json);
}
