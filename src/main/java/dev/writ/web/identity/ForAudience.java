package dev.writ.web.identity;

import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.consumer.ErrorCodeValidator;
import org.jose4j.jwt.consumer.ErrorCodes;
import org.jose4j.jwt.consumer.JwtContext;
import org.jspecify.annotations.Nullable;

/// A token is for the audience that `aud` names, or where there is none `client_id`: so does the
/// authorizer of API Gateway, as access tokens of Amazon Cognito have no `aud`.
record ForAudience(String audience) implements ErrorCodeValidator {

    private static final Error OTHER = new Error(ErrorCodes.AUDIENCE_INVALID, "another audience");

    @Override
    public @Nullable Error validate(JwtContext token) throws MalformedClaimException {
        JwtClaims claims = token.getJwtClaims();
        boolean meant =
                claims.hasAudience()
                        ? claims.getAudience().contains(audience)
                        : audience.equals(claims.getStringClaimValue("client_id"));
        return meant ? null : OTHER;
    }
}
