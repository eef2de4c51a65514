package dev.writ.web.identity;

import dev.writ.kernel.Actor;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.credential.TokenCredential;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds out who calls. Without accounts that is always the one user; with accounts it is whom the
/// one `Authorization: Bearer` header names, or without one the cookie of who has signed in.
@Singleton
class Callers implements HttpAuthenticationMechanism {

    /// The scheme in any case, one token (RFC 6750).
    private static final Pattern BEARER = Pattern.compile("(?i:Bearer) +([A-Za-z0-9._~+/=-]+) *");

    private static final String SCHEME = "bearer";

    private static final SecurityIdentity ONE_USER = identity(Actor.LOCAL.name(), Roles.all());

    private final Provider<Access> access;

    Callers(Provider<Access> access) {
        this.access = access;
    }

    static SecurityIdentity identity(String name, Set<String> roles) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(name))
                .addRoles(roles)
                .build();
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            RoutingContext request, IdentityProviderManager providers) {
        return switch (access.get()) {
            case Access.SingleUser here -> Uni.createFrom().item(ONE_USER);
            case Access.Accounts accounts -> account(request, providers);
        };
    }

    private static Uni<SecurityIdentity> account(
            RoutingContext request, IdentityProviderManager providers) {
        List<String> headers = request.request().headers().getAll(HttpHeaders.AUTHORIZATION);
        if (headers.isEmpty()) {
            return SignIn.token(request.request())
                    .map(token -> verified(token, providers))
                    .orElseGet(() -> Uni.createFrom().nullItem());
        }
        Matcher bearer = BEARER.matcher(headers.getFirst());
        if (headers.size() > 1 || !bearer.matches()) {
            return Uni.createFrom()
                    .failure(
                            new AuthenticationFailedException(
                                    "Authorization is not one bearer token"));
        }
        return verified(bearer.group(1), providers);
    }

    private static Uni<SecurityIdentity> verified(String token, IdentityProviderManager providers) {
        var credential = new TokenCredential(token, SCHEME);
        return providers.authenticate(new TokenAuthenticationRequest(credential));
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext request) {
        return Uni.createFrom().item(new ChallengeData(401, "WWW-Authenticate", SCHEME));
    }

    /// Words and headers of an error are given in one place, which this leads to.
    @Override
    public Uni<Boolean> sendChallenge(RoutingContext request) {
        request.fail(new AuthenticationFailedException("The request names nobody"));
        return Uni.createFrom().item(true);
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of(TokenAuthenticationRequest.class);
    }
}
