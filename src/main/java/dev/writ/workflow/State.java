package dev.writ.workflow;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// The states of the Amazon States Language that the chain uses.
sealed interface State {

    String name();

    /// Calls a step; its output becomes a field of the document.
    ///
    /// @param step name of the folder under `functions/`
    /// @param field where the output goes
    /// @param next empty at the end
    record Task(
            String name,
            String step,
            String field,
            List<Retrier> retriers,
            List<Catcher> catchers,
            Optional<String> next)
            implements State {}

    /// Goes on by what a field says.
    record Choice(String name, List<Branch> branches, String otherwise) implements State {}

    /// Runs a machine for each element of a field.
    ///
    /// @param mode where the machine runs
    /// @param maxConcurrency 1 to 40, the limit of an inline map
    /// @param next empty at the end
    record ForEach(
            String name,
            Mode mode,
            int maxConcurrency,
            StateMachine machine,
            List<Catcher> catchers,
            Optional<String> next)
            implements State {}

    /// Ends the execution as failed.
    record Fail(String name) implements State {}

    /// Whether a map runs inside its execution, or as an execution for each element.
    enum Mode {
        INLINE,
        DISTRIBUTED
    }

    /// @param path fields from the document's top, outermost first
    record Branch(List<String> path, String equals, String next) {}

    /// @param maxAttempts repetitions after the first call
    record Retrier(
            List<String> errors,
            Duration interval,
            double backoff,
            int maxAttempts,
            Duration maxDelay) {}

    /// @param field where the error goes as `{Error, Cause}`
    record Catcher(List<String> errors, String field, String next) {}
}
