package dev.writ.openai;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.writ.kernel.Failed;
import dev.writ.kernel.Failure;
import dev.writ.kernel.TryAgain;
import dev.writ.kernel.TryLater;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What went wrong with a model, in our words. What the server said is never told: it may quote the
/// key or the conversation.
final class Broken {

    private static final Duration USUAL_WAIT = Duration.ofSeconds(10);
    private static final int LONGEST_WAIT = 3_600;

    private static final Set<String> TOO_LONG =
            Set.of(
                    "context_length_exceeded",
                    "exceed_context_size_error",
                    "string_above_max_length");
    private static final Set<String> REFUSED = Set.of("content_filter", "content_policy_violation");

    private final ObjectMapper json;

    Broken(ObjectMapper json) {
        this.json = json;
    }

    /// @param cause as the client threw it; its message is not used
    Failed of(Throwable cause) {
        if (cause instanceof WebApplicationException answered) {
            return status(answered.getResponse());
        }
        return isOtherJson(cause) ? noAnswer() : away();
    }

    /// The client tries to read an answer that is no stream as one event.
    private static boolean isOtherJson(Throwable cause) {
        return Stream.iterate(cause, Objects::nonNull, Throwable::getCause)
                .anyMatch(JsonProcessingException.class::isInstance);
    }

    private Failed status(Response response) {
        int status = response.getStatus();
        return switch (status) {
            case 400, 413, 422 -> request(response);
            case 401, 403 -> failed("The model's server refuses the key", "Check WRIT_MODEL_KEY");
            case 404, 405 ->
                    failed(
                            "The model's server knows no such model or path",
                            "Check WRIT_MODEL_URL and WRIT_MODEL_NAME");
            case 408, 504 -> silent();
            case 429 ->
                    new TryLater(
                            new Failure.LimitReached(
                                    Failure.Code.RATE_LIMIT,
                                    "The model's server takes no more questions for now",
                                    "Wait as long as it asks, or raise the limit there"),
                            wait(response));
            default ->
                    status < 500
                            ? failed(
                                    "The model's server answers " + status,
                                    "Check WRIT_MODEL_URL; redirects are not followed")
                            : away();
        };
    }

    private Failed request(Response response) {
        String code = code(response);
        if (TOO_LONG.contains(code) || response.getStatus() == 413) {
            return tooLong();
        }
        return REFUSED.contains(code)
                ? refused()
                : failed(
                        "The model's server does not take the question",
                        "Check WRIT_MODEL_NAME and WRIT_MODEL_MAX_TOKENS");
    }

    private String code(Response response) {
        try {
            JsonNode error = json.readTree(response.readEntity(String.class)).path("error");
            return error.path("code").asText(error.path("type").asText(""));
        } catch (JsonProcessingException | RuntimeException unreadable) {
            return "";
        }
    }

    private static Duration wait(Response response) {
        return Optional.ofNullable(response.getHeaderString(HttpHeaders.RETRY_AFTER))
                .filter(text -> text.matches("[0-9]{1,5}"))
                .map(text -> Duration.ofSeconds(Math.min(Long.parseLong(text), LONGEST_WAIT)))
                .orElse(USUAL_WAIT);
    }

    static Failed refused() {
        return Failed.invalid("The model refuses to answer this", "Ask for something else");
    }

    static Failed tooLong() {
        return new Failed(
                new Failure.LimitReached(
                        Failure.Code.TOKEN_LIMIT_EXCEEDED,
                        "The conversation is too long for the model",
                        "Shorten the text, or use a model that takes more"));
    }

    static Failed noAnswer() {
        return failed(
                "The model's server answers something else than a stream of chat completions",
                "Check WRIT_MODEL_URL: it ends before /chat/completions");
    }

    static Failed silent() {
        return new TryAgain(
                new Failure.Unavailable(
                        Failure.Code.TIMEOUT,
                        "The model does not answer in time",
                        "Try again, or raise WRIT_MODEL_TIMEOUT"));
    }

    static Failed cut() {
        return new TryAgain(
                new Failure.Unavailable(
                        Failure.Code.INTERNAL_ERROR,
                        "The model's answer was cut off",
                        "Try again"));
    }

    static Failed away() {
        return new TryAgain(
                new Failure.Unavailable(
                        Failure.Code.INTERNAL_ERROR,
                        "The model's server does not answer",
                        "Try again, or check WRIT_MODEL_URL"));
    }

    private static Failed failed(String problem, String remedy) {
        return new Failed(new Failure.Unavailable(Failure.Code.INTERNAL_ERROR, problem, remedy));
    }
}
