package dev.writ.web.identity;

import java.util.Map;
import org.jose4j.jwt.consumer.ErrorCodes;
import org.jose4j.jwt.consumer.InvalidJwtException;

/// Why a token is refused, in words that hold nothing of it.
final class Reason {

    private static final String UNTRUSTED = "The token is not one that the issuer signed";

    private static final Map<Integer, String> BY_CODE =
            Map.of(
                    ErrorCodes.EXPIRED, "The token has expired",
                    ErrorCodes.EXPIRATION_MISSING, "The token never expires",
                    ErrorCodes.NOT_YET_VALID, "The token is not yet valid",
                    ErrorCodes.ISSUER_INVALID, "The token is of another issuer",
                    ErrorCodes.ISSUER_MISSING, "The token names no issuer",
                    ErrorCodes.AUDIENCE_INVALID, "The token is for another audience",
                    ErrorCodes.SUBJECT_MISSING, "The token names nobody",
                    ErrorCodes.MALFORMED_CLAIM, "A field of the token is of another type");

    private Reason() {}

    static String of(InvalidJwtException wrong) {
        return wrong.getErrorDetails().stream()
                .map(error -> BY_CODE.getOrDefault(error.getErrorCode(), UNTRUSTED))
                .findFirst()
                .orElse(UNTRUSTED);
    }
}
