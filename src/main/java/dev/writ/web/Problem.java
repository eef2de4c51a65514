package dev.writ.web;

import dev.writ.kernel.Failure;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.ws.rs.core.Response.Status;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// An error as RFC 9457 words it, with what a program and a reader can act on.
///
/// @param code the stable word, such as `INVALID_PARAM`
/// @param remedy what to do about it
/// @param requestId to find the request in logs
@RegisterForReflection // given to mappers, which have no typed signature
@Schema(description = "An error as RFC 9457 words it.")
public record Problem(
        @Schema(description = "Always about:blank: the code says more.") URI type,
        String title,
        int status,
        String detail,
        Failure.Code code,
        String remedy,
        String requestId) {

    public static final String MEDIA_TYPE = "application/problem+json";

    private static final URI NO_TYPE = URI.create("about:blank");

    public static Problem of(Failure failure, int status, String requestId) {
        return of(status, failure.code(), failure.problem(), failure.remedy(), requestId);
    }

    public static Problem of(
            int status, Failure.Code code, String problem, String remedy, String requestId) {
        return new Problem(NO_TYPE, title(status), status, problem, code, remedy, requestId);
    }

    /// What can be said of a status alone.
    public static Problem ofStatus(int status, String requestId) {
        return of(
                status,
                StatusWords.code(status),
                StatusWords.detail(status),
                StatusWords.remedy(status),
                requestId);
    }

    private static String title(int status) {
        return Optional.ofNullable(Status.fromStatusCode(status))
                .map(Status::getReasonPhrase)
                .orElse(status == 422 ? "Unprocessable Content" : "Error"); // too new for JAX-RS
    }

    /// The error table of the documented contract.
    public static int status(Failure failure) {
        return switch (failure) {
            case Failure.Invalid invalid -> 422;
            case Failure.NotFound absent -> 404;
            case Failure.Conflict conflict -> 409;
            case Failure.Forbidden forbidden -> 403;
            case Failure.LimitReached limit ->
                    limit.code() == Failure.Code.INVALID_PARAM ? 413 : 429;
            case Failure.Unavailable away -> 503;
        };
    }
}
