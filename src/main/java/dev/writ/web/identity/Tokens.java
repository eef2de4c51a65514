package dev.writ.web.identity;

import dev.writ.kernel.Failed;
import dev.writ.kernel.Failure;
import dev.writ.web.identity.Access.Accounts;
import io.quarkus.security.AuthenticationFailedException;
import java.security.Key;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwk.HttpsJwks;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.jwx.JsonWebStructure;
import org.jose4j.keys.resolvers.HttpsJwksVerificationKeyResolver;
import org.jose4j.keys.resolvers.VerificationKeyResolver;
import org.jose4j.lang.UnresolvableKeyException;

/// Verifies tokens: JWTs that the issuer signed with a key that only it has, for this audience, in
/// force now. What a token says of its own key (`jku`, `jwk`, `x5u`) counts for nothing.
final class Tokens {

    /// Those whose public key cannot sign.
    private static final Set<String> ALGORITHMS =
            Set.of(
                    AlgorithmIdentifiers.RSA_USING_SHA256,
                    AlgorithmIdentifiers.RSA_USING_SHA384,
                    AlgorithmIdentifiers.RSA_USING_SHA512,
                    AlgorithmIdentifiers.RSA_PSS_USING_SHA256,
                    AlgorithmIdentifiers.RSA_PSS_USING_SHA384,
                    AlgorithmIdentifiers.RSA_PSS_USING_SHA512,
                    AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256,
                    AlgorithmIdentifiers.ECDSA_USING_P384_CURVE_AND_SHA384,
                    AlgorithmIdentifiers.ECDSA_USING_P521_CURVE_AND_SHA512,
                    AlgorithmIdentifiers.EDDSA);

    /// By which clocks may differ.
    private static final int SKEW_SECONDS = 30;

    /// As OpenID Connect limits it, so that nothing must be cut or cleaned; `local` is ourselves.
    private static final Pattern SUBJECT = Pattern.compile("(?!local$)[!-~]([ -~]{0,253}[!-~])?");

    private final Accounts accounts;
    private final Clock clock;
    private final VerificationKeyResolver keys;

    /// @param issued where the issuer's keys come from
    Tokens(Accounts accounts, HttpsJwks issued, Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
        var resolver = new HttpsJwksVerificationKeyResolver(issued);
        resolver.setDisambiguateWithVerifySignature(true);
        this.keys = resolver;
    }

    /// Whom a token names.
    ///
    /// @throws AuthenticationFailedException when it is not to be trusted, saying why
    /// @throws Failed when the issuer's keys cannot be had
    Account account(String token) {
        try {
            JwtClaims claims =
                    new JwtConsumerBuilder()
                            .setVerificationKeyResolver(this::key)
                            .setJwsAlgorithmConstraints(
                                    ConstraintType.PERMIT, ALGORITHMS.toArray(String[]::new))
                            .setExpectedIssuer(accounts.issuer())
                            .setSkipDefaultAudienceValidation()
                            .registerValidator(new ForAudience(accounts.audience()))
                            .setRequireSubject()
                            .setRequireExpirationTime()
                            .setEvaluationTime(NumericDate.fromMilliseconds(clock.millis()))
                            .setAllowedClockSkewInSeconds(SKEW_SECONDS)
                            .build()
                            .processToClaims(token);
            return account(claims);
        } catch (InvalidJwtException wrong) {
            throw refused(wrong);
        } catch (MalformedClaimException | ClassCastException wrong) {
            throw new AuthenticationFailedException("A field of the token is of another type");
        }
    }

    private Key key(JsonWebSignature token, List<JsonWebStructure> nesting)
            throws UnresolvableKeyException {
        if (!ALGORITHMS.contains(token.getAlgorithmHeaderValue())) {
            throw new UnresolvableKeyException("No algorithm to trust");
        }
        return keys.resolveKey(token, nesting);
    }

    private Account account(JwtClaims claims) throws MalformedClaimException {
        String subject = claims.getSubject();
        if (!SUBJECT.matcher(subject).matches()) {
            throw new AuthenticationFailedException(
                    "The subject of the token is not 1 to 255 printable ASCII characters, or"
                            + " reserved");
        }
        return new Account(subject, Roles.of(RolesClaim.read(accounts.rolesClaim(), claims)));
    }

    private static RuntimeException refused(InvalidJwtException wrong) {
        boolean keysAway =
                wrong.getCause() instanceof UnresolvableKeyException none
                        && none.getCause() != null;
        if (keysAway) {
            return new Failed(
                    new Failure.Unavailable(
                            Failure.Code.TIMEOUT,
                            "The keys of the issuer cannot be had, so no token can be verified",
                            "Repeat the request in a moment"),
                    wrong);
        }
        return new AuthenticationFailedException(Reason.of(wrong));
    }
}
