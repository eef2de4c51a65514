package dev.writ.web;

import dev.writ.kernel.Failure;

/// What an error says of which nothing is known but its status.
final class StatusWords {

    private StatusWords() {}

    static Failure.Code code(int status) {
        return switch (status) {
            case 401, 403 -> Failure.Code.FORBIDDEN;
            case 404 -> Failure.Code.NOT_FOUND;
            default -> status < 500 ? Failure.Code.INVALID_PARAM : Failure.Code.INTERNAL_ERROR;
        };
    }

    static String detail(int status) {
        return switch (status) {
            case 400 -> "The request is not as HTTP writes it";
            case 404 -> "There is nothing at this path";
            case 405 -> "This path does not take this method";
            case 406 -> "This path cannot answer in a type that Accept names";
            case 413 -> "The body is too large";
            case 415 -> "This path does not take this Content-Type";
            case 500 -> "Writ itself failed";
            default -> "The request cannot be served";
        };
    }

    static String remedy(int status) {
        return status < 500 ? "See /q/openapi for what there is" : "Report it with the request id";
    }
}
