package dev.writ.call;

import dev.writ.kernel.Failed;
import dev.writ.kernel.Failure;
import dev.writ.kernel.TryAgain;

/// How a call ended.
public sealed interface Ending {

    /// It gave its answer, which may be that a draft is blocked.
    record Done() implements Ending {}

    /// It refused what it was asked for; the same again is refused again.
    record Refused(Failure.Code code) implements Ending {}

    /// It asked to be repeated.
    record Retry(Failure.Code code) implements Ending {}

    /// It could not do what it should: something it depends on is away or set wrongly, or it has an
    /// error.
    ///
    /// @param error name of the exception's class
    record Broken(Failure.Code code, String error) implements Ending {}

    static Ending of(Throwable failure) {
        return switch (failure) {
            case TryAgain again -> new Retry(again.failure().code());
            case Failed failed when failed.failure() instanceof Failure.Unavailable away ->
                    new Broken(away.code(), failed.getClass().getName());
            case Failed refused -> new Refused(refused.failure().code());
            default -> new Broken(Failure.Code.INTERNAL_ERROR, failure.getClass().getName());
        };
    }

    /// As the status of an HTTP answer tells it.
    static Ending ofStatus(int status) {
        return switch (status) {
            case 429 -> new Retry(Failure.Code.RATE_LIMIT);
            case 503 -> new Retry(Failure.Code.TIMEOUT);
            case 401, 403 -> new Refused(Failure.Code.FORBIDDEN);
            case 404 -> new Refused(Failure.Code.NOT_FOUND);
            case 409, 412 -> new Refused(Failure.Code.CONFLICT);
            default -> otherStatus(status);
        };
    }

    private static Ending otherStatus(int status) {
        if (status < 400) {
            return new Done();
        }
        return status < 500
                ? new Refused(Failure.Code.INVALID_PARAM)
                : new Broken(Failure.Code.INTERNAL_ERROR, "HTTP " + status);
    }
}
