package dev.writ.github;

import java.net.http.HttpHeaders;

/// What came back, of any status.
record Answer(int status, HttpHeaders headers, byte[] body) {

    static final int UNAUTHORIZED = 401;
    static final int FORBIDDEN = 403;
    static final int NOT_FOUND = 404;
    static final int NOT_ACCEPTABLE = 406;
    static final int CONFLICT = 409;
    static final int UNPROCESSABLE = 422;
    static final int TOO_MANY = 429;
    static final int ERROR = 500;

    private static final int OK = 200;
    private static final int OTHER = 300;

    boolean isOk() {
        return status >= OK && status < OTHER;
    }

    /// A gateway or a server that is not well just now.
    boolean isAway() {
        return status >= ERROR;
    }

    boolean isJson() {
        return headers.firstValue("Content-Type").orElse("").startsWith("application/json");
    }
}
