package dev.writ.once;

import dev.writ.kernel.Action;
import dev.writ.kernel.Condition;
import dev.writ.kernel.Failed;
import dev.writ.kernel.Failure;
import dev.writ.kernel.Hash;
import dev.writ.kernel.Stored;
import dev.writ.kernel.Table;
import dev.writ.kernel.TryAgain;
import dev.writ.kernel.UseCase;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Does what is asked under one idempotency key once, and gives its answer to every repetition
/// within a day. Of equal requests at the same time one works and the others wait for it.
///
/// A refused request leaves nothing, so its repetition is judged anew. When the process dies at
/// work, the key is free again after a minute.
@Singleton
public class AnswerOnce implements UseCase<AnswerOnce.Input, Answer> {

    /// How long an answer is kept.
    public static final Duration KEPT = Duration.ofDays(1);

    public static final int MAX_KEY = 255;

    private static final Duration AT_WORK = Duration.ofMinutes(1);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(25);

    /// A larger answer is given, but not kept.
    private static final int MAX_BYTES = 300 * 1024;

    /// One request.
    ///
    /// @param asked what is asked of whom: actor, method and path
    /// @param key as the client chose it, 1 to 255 characters
    /// @param content hash of the body
    public record Input(String asked, String key, String content, Supplier<Answer> work) {}

    private final Table table;
    private final Clock clock;

    public AnswerOnce(Table table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    /// @throws Failed when the key was used for another body, or the work itself is refused
    @Override
    public Answer run(Input input) {
        if (input.key().isBlank() || input.key().length() > MAX_KEY) {
            throw Failed.invalid(
                    "Idempotency-Key has " + input.key().length() + " characters",
                    "Use 1 to " + MAX_KEY);
        }
        String id = Hash.id(40, List.of(input.asked(), input.key()));
        Instant end = clock.instant().plus(LONGEST_WAIT);
        while (true) {
            var given = Given.TYPE.find(table, Given.key(id)).map(Stored::value);
            given.ifPresent(each -> checkSame(each, input));
            if (given.flatMap(Given::answer).isPresent()) {
                return given.flatMap(Given::answer).get();
            }
            if (given.isEmpty()) {
                var claim = claimed(id, input);
                if (claim.isPresent()) {
                    return work(claim.get(), input);
                }
            }
            pause(end);
        }
    }

    private static void checkSame(Given given, Input input) {
        if (!given.content().equals(input.content())) {
            throw Failed.invalid(
                    "This Idempotency-Key was used with another body",
                    "Use a new key for a new request");
        }
    }

    /// Empty when somebody else was faster.
    private Optional<Stored<Given>> claimed(String id, Input input) {
        var claim = new Given(id, input.content(), Optional.empty(), clock.instant().plus(AT_WORK));
        return table.write(Given.TYPE.create(claim)).done()
                ? Given.TYPE.find(table, Given.key(id)).filter(each -> each.value().equals(claim))
                : Optional.empty();
    }

    private Answer work(Stored<Given> claim, Input input) {
        boolean answered = false;
        try {
            Answer answer = input.work().get();
            answered = keep(claim, answer);
            return answer;
        } finally {
            if (!answered) {
                release(claim);
            }
        }
    }

    /// Who took over from a work that was taken for dead has given its own answer, which stays.
    private boolean keep(Stored<Given> claim, Answer answer) {
        if (answer.body().getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
            return false;
        }
        Given old = claim.value();
        var given = new Given(old.id(), old.content(), Optional.of(answer), until());
        return table.write(Given.TYPE.replace(claim, given)).done()
                || table.write(Given.TYPE.create(given)).done();
    }

    /// Only the claim itself: neither an answer nor the claim of who took over.
    private void release(Stored<Given> claim) {
        table.write(
                new Action.Delete(
                        Given.key(claim.value().id()), new Condition.Version(claim.version())));
    }

    private Instant until() {
        return clock.instant().plus(KEPT);
    }

    private void pause(Instant end) {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        if (Thread.currentThread().isInterrupted() || clock.instant().isAfter(end)) {
            throw new TryAgain(
                    new Failure.Unavailable(
                            Failure.Code.TIMEOUT,
                            "The first request with this Idempotency-Key is still at work",
                            "Repeat the request later"));
        }
    }
}
