package dev.writ.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.writ.kernel.Failure;
import java.util.Arrays;

/// A problem that a server told, as the failure it was there: the exit code is the same either way.
final class Refused {

    private Refused() {}

    static Failure failure(int status, JsonNode problem) {
        String what = problem.path("detail").asText("The server answers " + status);
        String remedy = problem.path("remedy").asText("Look into the server's log");
        Failure.Code code = code(problem.path("code").asText(), status);
        return switch (status) {
            case 401, 403 -> new Failure.Forbidden(what, remedy);
            case 404 -> new Failure.NotFound(what, remedy);
            case 409, 412 -> new Failure.Conflict(code, what, remedy);
            case 413, 429 -> new Failure.LimitReached(code, what, remedy);
            default ->
                    status < 500
                            ? new Failure.Invalid(what, remedy)
                            : new Failure.Unavailable(code, what, remedy);
        };
    }

    private static Failure.Code code(String word, int status) {
        return Arrays.stream(Failure.Code.values())
                .filter(each -> each.name().equals(word))
                .findFirst()
                .orElse(status < 500 ? Failure.Code.INVALID_PARAM : Failure.Code.INTERNAL_ERROR);
    }
}
