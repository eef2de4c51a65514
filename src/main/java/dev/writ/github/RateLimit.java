package dev.writ.github;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/// When GitHub wants to be asked again: it says so in headers of a 403 or 429.
final class RateLimit {

    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,10}");

    /// What GitHub's documentation advises where neither header is there.
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private RateLimit() {}

    /// Empty when it is no refusal for asking too often.
    static Optional<Duration> wait(Answer answer, Clock clock) {
        if (answer.status() != Answer.FORBIDDEN && answer.status() != Answer.TOO_MANY) {
            return Optional.empty();
        }
        OptionalLong after = number(answer, "retry-after");
        if (after.isPresent()) {
            return Optional.of(Duration.ofSeconds(after.getAsLong()));
        }
        if (number(answer, "x-ratelimit-remaining").orElse(1) == 0) {
            OptionalLong reset = number(answer, "x-ratelimit-reset");
            return Optional.of(reset.isPresent() ? until(reset.getAsLong(), clock) : MINUTE);
        }
        return answer.status() == Answer.TOO_MANY ? Optional.of(MINUTE) : Optional.empty();
    }

    private static Duration until(long second, Clock clock) {
        Duration left = Duration.between(clock.instant(), Instant.ofEpochSecond(second));
        return left.isNegative() ? Duration.ZERO : left;
    }

    private static OptionalLong number(Answer answer, String header) {
        return answer.headers()
                .firstValue(header)
                .filter(text -> SECONDS.matcher(text).matches())
                .map(text -> OptionalLong.of(Long.parseLong(text)))
                .orElse(OptionalLong.empty());
    }
}
