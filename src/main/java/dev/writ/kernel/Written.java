package dev.writ.kernel;

/// What came of a transaction. A refusal is a value: losing a race is no accident.
public sealed interface Written {

    record Done() implements Written {}

    /// Nothing was written because this action's condition did not hold.
    ///
    /// @param action place of the first such action in the list
    record Refused(int action) implements Written {}

    default boolean done() {
        return this instanceof Done;
    }
}
