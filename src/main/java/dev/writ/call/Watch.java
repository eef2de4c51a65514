package dev.writ.call;

import dev.writ.kernel.Failed;
import dev.writ.kernel.Failure;
import dev.writ.kernel.UseCase;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// Runs a use case for a function and tells how it ended.
@Singleton
public class Watch {

    private final CallLog log;
    private final Clock clock;

    public Watch(CallLog log, Clock clock) {
        this.log = log;
        this.clock = clock;
    }

    /// @param function folder under `functions/`
    /// @throws Failed for each failure; one that nobody foresaw is its cause and not in its words,
    ///     as it may quote what is stored
    public <I, O> O run(String function, UseCase<I, O> useCase, I input) {
        Instant begun = clock.instant();
        O output;
        try {
            output = useCase.run(input);
        } catch (RuntimeException | Error failure) {
            tell(function, begun, Told.asked(input), Ending.of(failure), Map.of());
            throw failure instanceof Failed foreseen ? foreseen : unforeseen(failure);
        }
        Ids ids = Told.answered(Told.asked(input), output);
        tell(function, begun, ids, new Ending.Done(), Told.figures(input, output));
        return output;
    }

    private static Failed unforeseen(Throwable failure) {
        var problem =
                new Failure.Unavailable(
                        Failure.Code.INTERNAL_ERROR,
                        "Writ itself failed",
                        "Look for the id of the request in its log");
        return new Failed(problem, failure);
    }

    private void tell(
            String function, Instant begun, Ids ids, Ending ending, Map<Figure, Long> figures) {
        Duration took = Duration.between(begun, clock.instant());
        log.ended(new Call(function, Optional.empty(), ids, ending, begun, took, figures));
    }
}
