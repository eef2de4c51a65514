package dev.writ.web.edge;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.writ.kernel.Failed;
import dev.writ.kernel.Failure;
import dev.writ.web.Problem;
import dev.writ.web.Requests;
import dev.writ.web.identity.SignIn;
import dev.writ.web.pages.ProblemPage;
import io.quarkus.security.AuthenticationFailedException;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Words what is refused before a resource is reached, as `Problems` words the rest.
@Singleton
class Refusals {

    private static final Logger LOG = Logger.getLogger(Refusals.class);

    private static final int RETRY_SECONDS = 5;
    private static final String CHALLENGE = "Bearer realm=\"writ\"";

    private final RateLimit rateLimit;
    private final Provider<ObjectMapper> json;
    private final Provider<ProblemPage> page;

    Refusals(RateLimit rateLimit, Provider<ObjectMapper> json, Provider<ProblemPage> page) {
        this.rateLimit = rateLimit;
        this.page = page;
        this.json = json;
    }

    /// Before the one of Quarkus, which words nothing.
    void register(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).failureHandler(this::answer);
    }

    private void answer(RoutingContext context) {
        if (context.response().ended() || context.response().headWritten()) {
            context.next();
            return;
        }
        try {
            end(context, problem(context, context.failure()));
        } catch (Failed tooOften) {
            end(context, problem(context, tooOften));
        }
    }

    private Problem problem(RoutingContext context, @Nullable Throwable failure) {
        return switch (failure) {
            case Failed failed -> failed(context, failed.failure());
            case AuthenticationFailedException unverified
                    when unverified.getCause() instanceof Failed away ->
                    failed(context, away.failure());
            case AuthenticationFailedException nobody -> nobody(context, nobody);
            case null, default -> other(context);
        };
    }

    private static Problem failed(RoutingContext context, Failure failure) {
        HttpServerResponse response = context.response();
        int status = Problem.status(failure);
        if (status == 503 && !response.headers().contains(HttpHeaders.RETRY_AFTER)) {
            response.putHeader(HttpHeaders.RETRY_AFTER, "" + RETRY_SECONDS);
        }
        return Problem.of(failure, status, id(context));
    }

    /// @throws Failed when there were too many of them
    private Problem nobody(RoutingContext context, AuthenticationFailedException why) {
        rateLimit.countNobody(context);
        boolean asked = context.request().headers().contains(HttpHeaders.AUTHORIZATION);
        context.response()
                .putHeader(
                        "WWW-Authenticate",
                        asked ? CHALLENGE + ", error=\"invalid_token\"" : CHALLENGE);
        return Problem.of(
                401,
                Failure.Code.FORBIDDEN,
                String.valueOf(why.getMessage()),
                "Send Authorization: Bearer with a valid token of the issuer",
                id(context));
    }

    private static Problem other(RoutingContext context) {
        int status = context.statusCode();
        String id = id(context);
        if (status < 400 || status >= 500) {
            LOG.errorf(context.failure(), "request %s failed unexpectedly", id);
            return Problem.ofStatus(500, id);
        }
        return Problem.ofStatus(status, id);
    }

    private static String id(RoutingContext context) {
        return String.valueOf(context.request().getHeader(Requests.HEADER));
    }

    private void end(RoutingContext context, Problem problem) {
        HttpServerResponse response = context.response();
        context.request().resume(); // a body that nobody reads would hold up the connection
        String accept = String.valueOf(context.request().getHeader(HttpHeaders.ACCEPT));
        if (Requests.isForPeople(context.normalizedPath(), accept)) {
            endPage(response, problem);
            return;
        }
        response.setStatusCode(problem.status());
        response.putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE);
        try {
            response.end(Buffer.buffer(json.get().writeValueAsBytes(problem)));
        } catch (JsonProcessingException ours) {
            throw new IllegalStateException("A problem cannot be written as JSON", ours);
        }
    }

    /// Who is nobody is led to where one signs in.
    private void endPage(HttpServerResponse response, Problem problem) {
        if (problem.status() == 401) {
            response.setStatusCode(303).putHeader(HttpHeaders.LOCATION, SignIn.PATH).end();
            return;
        }
        response.setStatusCode(problem.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, "text/html;charset=UTF-8")
                .end(page.get().of(problem));
    }
}
