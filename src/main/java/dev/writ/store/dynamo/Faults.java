package dev.writ.store.dynamo;

import dev.writ.kernel.Failed;
import dev.writ.kernel.Failure;
import dev.writ.kernel.TryAgain;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.Crc32MismatchException;
import software.amazon.awssdk.core.exception.RetryableException;
import software.amazon.awssdk.core.exception.SdkException;

/// What a failure of the DynamoDB client means.
final class Faults {

    private static final int SERVER_ERROR = 500;

    /// The service did nothing, and may do it later.
    private static final Set<String> BUSY =
            Set.of(
                    "ProvisionedThroughputExceededException",
                    "RequestLimitExceeded",
                    "ThrottlingException",
                    "TransactionConflictException",
                    "TransactionInProgressException");

    /// Reasons for which a transaction is cancelled although nothing is wrong with it.
    private static final Set<String> PASSING =
            Set.of("TransactionConflict", "ThrottlingError", "ProvisionedThroughputExceeded");

    private Faults() {}

    static boolean passesReason(@Nullable String code) {
        return code != null && PASSING.contains(code);
    }

    /// The same call may succeed later.
    static boolean passes(SdkException fault) {
        return isBusy(fault) || isUnsure(fault);
    }

    /// No answer came, or one that does not tell whether the call took effect.
    static boolean isUnsure(SdkException fault) {
        return switch (fault) {
            // an error without its name was cut off, or somebody in between gave it
            case AwsServiceException answer ->
                    answer.statusCode() >= SERVER_ERROR || code(answer).isEmpty();
            case ApiCallTimeoutException late -> true;
            case ApiCallAttemptTimeoutException late -> true;
            case Crc32MismatchException damaged -> true;
            case RetryableException lost -> true;
            default -> causedByConnection(fault);
        };
    }

    private static boolean isBusy(SdkException fault) {
        return fault instanceof AwsServiceException answer
                && (answer.isThrottlingException() || BUSY.contains(code(answer)));
    }

    /// Why a call that will not pass was refused.
    static Failed refusal(String store, SdkException fault) {
        if (!(fault instanceof AwsServiceException answer)) {
            return unusable(store + " cannot be called", fault);
        }
        return switch (code(answer)) {
            case "ValidationException" -> invalid(message(answer), answer);
            case "ItemCollectionSizeLimitExceededException" -> tooLarge(answer);
            case "ResourceNotFoundException" ->
                    new Failed(
                            new Failure.NotFound(
                                    store + " is not there",
                                    "Create the table, or name another with WRIT_DYNAMODB_TABLE"),
                            answer);
            default -> unusable(store + " refuses the call with " + code(answer), answer);
        };
    }

    static TryAgain tryAgain(String store, int tries, @Nullable SdkException cause) {
        var failure =
                new Failure.Unavailable(
                        Failure.Code.TIMEOUT,
                        store + " is busy or away, tried " + tries + " times",
                        "See that it can be reached, then repeat the call");
        return cause == null ? new TryAgain(failure) : new TryAgain(failure, cause);
    }

    static Failed invalid(@Nullable String message, SdkException cause) {
        if (message != null && message.toLowerCase(Locale.ROOT).contains("size")) {
            return tooLarge(cause);
        }
        return new Failed(
                new Failure.Invalid(
                        "DynamoDB does not accept the item", "Correct its counters and depth"),
                cause);
    }

    private static Failed tooLarge(SdkException cause) {
        return new Failed(
                new Failure.LimitReached(
                        Failure.Code.INVALID_PARAM,
                        "DynamoDB does not take that much at once",
                        "Keep an item under 400 KiB and a transaction under 4 MiB"),
                cause);
    }

    private static Failed unusable(String problem, SdkException cause) {
        return new Failed(
                new Failure.Unavailable(
                        Failure.Code.INTERNAL_ERROR,
                        problem,
                        "Check the region, the rights on the table, and AWS_ACCESS_KEY_ID and"
                                + " AWS_SECRET_ACCESS_KEY in the environment"),
                cause);
    }

    private static boolean causedByConnection(Throwable fault) {
        for (var cause = fault.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException) {
                return true;
            }
        }
        return false;
    }

    private static String code(AwsServiceException answer) {
        var details = answer.awsErrorDetails();
        return details == null || details.errorCode() == null ? "" : details.errorCode();
    }

    private static String message(AwsServiceException answer) {
        return String.valueOf(answer.getMessage());
    }
}
