package dev.writ.web.identity;

import dev.writ.kernel.Failed;
import io.quarkus.security.AuthenticationFailedException;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;

/// Signing in with a browser, which sends no bearer token with a page: it keeps the token in a
/// cookie that no script reads. The cookie is verified with each request, like the header.
@Singleton
public class SignIn {

    /// Where one signs in.
    public static final String PATH = "/signin";

    public static final String COOKIE = "writ-token";

    private static final Set<HttpMethod> READING =
            Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private final Provider<Access> access;
    private final Provider<Tokens> tokens;

    SignIn(Provider<Access> access, Provider<Tokens> tokens) {
        this.access = access;
        this.tokens = tokens;
    }

    /// Whether there are accounts to sign in with.
    public boolean isOffered() {
        return access.get() instanceof Access.Accounts;
    }

    /// @return why the token is not taken; empty when it is
    /// @throws Failed when the issuer's keys cannot be had
    public Optional<String> refusal(String token) {
        try {
            tokens.get().account(token);
            return Optional.empty();
        } catch (AuthenticationFailedException untrusted) {
            return Optional.of(String.valueOf(untrusted.getMessage()));
        }
    }

    /// Whether somebody tries a token.
    public static boolean isTried(HttpServerRequest request) {
        return PATH.equals(request.path()) && changes(request);
    }

    /// Whether nothing but a cookie vouches for a request that may change something; also for the
    /// one that sets the cookie.
    public static boolean mayChange(HttpServerRequest request) {
        return changes(request) && (isTried(request) || token(request).isPresent());
    }

    /// The token of the cookie, which counts only without the header.
    static Optional<String> token(HttpServerRequest request) {
        return request.headers().contains(HttpHeaders.AUTHORIZATION)
                ? Optional.empty()
                : Optional.ofNullable(request.getCookie(COOKIE)).map(Cookie::getValue);
    }

    private static boolean changes(HttpServerRequest request) {
        return !READING.contains(request.method());
    }
}
