package dev.writ.template;

/// Reads the body of a template that somebody wrote, without filling it.
///
/// Only `if`, `for` and `include` of the partials that ship are taken: nothing that calls, sets or
/// evaluates, and no more loops than can be filled.
@FunctionalInterface
public interface BodyReader {

    /// @param bodyLine the line of the file on which the body begins
    BodyReading read(String body, int bodyLine);
}
