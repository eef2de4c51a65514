package dev.writ.web;

import dev.writ.call.Call;
import dev.writ.call.CallLog;
import dev.writ.call.Ending;
import dev.writ.call.Ids;
import dev.writ.finding.ScanId;
import dev.writ.kernel.Failed;
import dev.writ.prompt.PromptId;
import dev.writ.workshop.WorkshopId;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jboss.logging.MDC;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.SimpleResourceInfo;

/// Tells of each call of the HTTP API once it has been answered.
///
/// Told are the ids in the path and which of our methods answered; never the path itself, a
/// parameter or a header, which hold what the caller likes.
@Singleton
public class WatchedCalls {

    private static final String FUNCTION = "api";
    private static final String PATHS = "/api/";

    /// Before all others, so that what they refuse is told as well.
    private static final int FIRST = 10_000;

    private static final String REACHED = WatchedCalls.class.getName();
    private static final String MADE = Tellable.class.getName();

    private final CallLog log;
    private final Clock clock;
    private final Provider<CurrentVertxRequest> current;

    WatchedCalls(CallLog log, Clock clock, Provider<CurrentVertxRequest> current) {
        this.log = log;
        this.clock = clock;
        this.current = current;
    }

    /// What is known of a call that has come to one of our methods.
    private record Reached(String operation, Ids ids) {}

    void register(@Observes Filters filters) {
        if (log.isOn()) {
            filters.register(this::watch, FIRST);
        }
    }

    private void watch(RoutingContext context) {
        if (context.normalizedPath().startsWith(PATHS)) {
            Instant begun = clock.instant();
            context.addEndHandler(ended -> log.ended(call(context, begun)));
        }
        context.next();
    }

    @ServerRequestFilter
    public void reached(ContainerRequestContext request, SimpleResourceInfo method) {
        MDC.put("requestId", Requests.of(request));
        RoutingContext context = current.get().getCurrent();
        if (log.isOn() && context != null) {
            String operation =
                    method.getResourceClass().getSimpleName() + "." + method.getMethodName();
            context.put(
                    REACHED, new Reached(operation, ids(request.getUriInfo().getPathParameters())));
        }
    }

    /// Keeps what was made in a call, until its line tells what may be told of it.
    void made(Object entity) {
        RoutingContext context = current.get().getCurrent();
        if (log.isOn() && context != null) {
            context.put(MADE, new Tellable(entity));
        }
    }

    private Call call(RoutingContext context, Instant begun) {
        Optional<Reached> reached = Optional.ofNullable(context.get(REACHED));
        Tellable made = Optional.<Tellable>ofNullable(context.get(MADE)).orElse(Tellable.NOTHING);
        HttpServerResponse response = context.response();
        int status = response.getStatusCode();
        String request = Optional.ofNullable(response.headers().get(Requests.HEADER)).orElse("");
        return new Call(
                FUNCTION,
                Optional.of(new Call.Http(request, reached.map(Reached::operation), status)),
                made.ids(reached.map(Reached::ids).orElse(Ids.NONE)),
                Ending.ofStatus(status),
                begun,
                Duration.between(begun, clock.instant()),
                made.figures());
    }

    private static Ids ids(MultivaluedMap<String, String> path) {
        Ids none = Ids.NONE;
        try {
            String scan = path.getFirst("scan");
            String prompt = path.getFirst("prompt");
            Ids scanned = scan == null ? none : none.with(new ScanId(scan));
            Ids prompted = prompt == null ? scanned : scanned.with(new PromptId(prompt));
            String id = path.getFirst("id");
            return id == null ? prompted : prompted.with(new WorkshopId(id));
        } catch (Failed noIds) {
            return none;
        }
    }
}
