package dev.writ.web.identity;

import dev.writ.kernel.Failed;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.time.Clock;

/// Makes of a token an identity. The issuer may have to be asked for its keys, so this happens on a
/// thread that may wait.
@Singleton
class TokenIdentities implements IdentityProvider<TokenAuthenticationRequest> {

    private final Provider<Tokens> tokens;

    TokenIdentities(Provider<Tokens> tokens) {
        this.tokens = tokens;
    }

    @Produces
    @Singleton
    static Tokens tokens(Access access, Clock clock) {
        return switch (access) {
            case Access.Accounts accounts ->
                    new Tokens(accounts, IssuerKeys.of(accounts, clock), clock);
            case Access.SingleUser here ->
                    throw new IllegalStateException("Nobody asks a single user for a token");
        };
    }

    @Override
    public Class<TokenAuthenticationRequest> getRequestType() {
        return TokenAuthenticationRequest.class;
    }

    /// Fails with {@link AuthenticationFailedException}, whose cause is a {@link Failed} when the
    /// issuer is away: to Quarkus other exceptions are errors of ours.
    @Override
    public Uni<SecurityIdentity> authenticate(
            TokenAuthenticationRequest request, AuthenticationRequestContext context) {
        return context.runBlocking(
                () -> {
                    Account account = account(request.getToken().getToken());
                    return Callers.identity(account.subject(), account.roles());
                });
    }

    private Account account(String token) {
        try {
            return tokens.get().account(token);
        } catch (Failed keysAway) {
            throw new AuthenticationFailedException(keysAway);
        }
    }
}
