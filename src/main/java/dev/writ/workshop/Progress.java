package dev.writ.workshop;

import dev.writ.kernel.Fields;
import java.time.Duration;
import java.time.Instant;

/// What happened in a workshop so far.
///
/// @param messages of the conversation
/// @param tests that were run; the last 20 are kept
/// @param comments that were made
/// @param texts that were kept of its content
/// @param seconds that people spent: the time between two actions, 5 minutes at most each
public record Progress(int messages, int tests, int comments, int texts, long seconds) {

    static final Progress NONE = new Progress(0, 0, 0, 0, 0);

    private static final long LONGEST_THOUGHT = Duration.ofMinutes(5).toSeconds();

    Progress oneMessage() {
        return new Progress(messages + 1, tests, comments, texts, seconds);
    }

    Progress oneTest() {
        return new Progress(messages, tests + 1, comments, texts, seconds);
    }

    Progress oneComment() {
        return new Progress(messages, tests, comments + 1, texts, seconds);
    }

    Progress oneText() {
        return new Progress(messages, tests, comments, texts + 1, seconds);
    }

    Progress later(long more) {
        return new Progress(messages, tests, comments, texts, seconds + more);
    }

    /// What counts of a pause, in seconds.
    static long spent(Instant from, Instant to) {
        return Math.clamp(Duration.between(from, to).toSeconds(), 0, LONGEST_THOUGHT);
    }

    Fields write() {
        return Fields.builder()
                .put("messages", messages)
                .put("tests", tests)
                .put("comments", comments)
                .put("texts", texts)
                .put("seconds", seconds)
                .build();
    }

    static Progress read(Fields fields) {
        return new Progress(
                (int) fields.number("messages"),
                (int) fields.number("tests"),
                (int) fields.number("comments"),
                (int) fields.number("texts"),
                fields.number("seconds"));
    }
}
