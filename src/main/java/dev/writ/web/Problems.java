package dev.writ.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import dev.writ.kernel.Failed;
import dev.writ.kernel.Failure;
import dev.writ.kernel.TryAgain;
import dev.writ.kernel.TryLater;
import dev.writ.workshop.StaleDraft;
import dev.writ.web.pages.ProblemPage;
import io.quarkus.security.ForbiddenException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/// What a caller sees of an error, whatever threw it: always a {@link Problem}, as a
/// page for people.
public class Problems {

    private static final Logger LOG = Logger.getLogger(Problems.class);

    private static final int MAX_DETAIL = 300;
    private static final int RETRY_SECONDS = 1;

    private final ProblemPage page;

    Problems(ProblemPage page) {
        this.page = page;
    }

    @ServerExceptionMapper
    public Response refused(Failed failed, ContainerRequestContext request) {
        Failure failure = failed.failure();
        int status = Problem.status(failure);
        boolean lostPrecondition =
                failure.code() == Failure.Code.CONFLICT
                        && request.getHeaderString(HttpHeaders.IF_MATCH) != null
                        && !(failed instanceof TryAgain);
        var problem = Problem.of(failure, lostPrecondition ? 412 : status, Requests.of(request));
        var response = response(problem, request);
        if (failed instanceof TryAgain || problem.status() == 429 || problem.status() == 503) {
            response.header(
                    HttpHeaders.RETRY_AFTER,
                    failed instanceof TryLater later ? later.seconds() : RETRY_SECONDS);
        }
        return response.build();
    }

    @ServerExceptionMapper
    public Response stale(StaleDraft stale, ContainerRequestContext request) {
        return Response.status(409)
                .entity(StaleProblem.of(stale, Requests.of(request)))
                .type(Problem.MEDIA_TYPE)
                .build();
    }

    @ServerExceptionMapper
    public Response unreadable(JsonProcessingException wrong, ContainerRequestContext request) {
        return body(wrong, request);
    }

    /// Quarkus has a mapper of its own for this one, which says nothing.
    @ServerExceptionMapper
    public Response mismatched(MismatchedInputException wrong, ContainerRequestContext request) {
        return body(wrong, request);
    }

    @ServerExceptionMapper
    public Response http(WebApplicationException error, ContainerRequestContext request) {
        if (error.getCause() instanceof JsonProcessingException wrong) {
            return body(wrong, request);
        }
        int status = error.getResponse().getStatus();
        var response = response(Problem.ofStatus(status, Requests.of(request)), request);
        Optional.ofNullable(error.getResponse().getHeaderString(HttpHeaders.ALLOW))
                .ifPresent(methods -> response.header(HttpHeaders.ALLOW, methods));
        return response.build();
    }

    @ServerExceptionMapper
    public Response notAllowed(ForbiddenException role, ContainerRequestContext request) {
        return response(
                        Problem.of(
                                403,
                                Failure.Code.FORBIDDEN,
                                "The caller's roles do not allow this",
                                "Ask for a role that does, see docs/reference/http.md",
                                Requests.of(request)),
                        request)
                .build();
    }

    @ServerExceptionMapper
    public Response unexpected(Throwable error, ContainerRequestContext request) {
        String id = Requests.of(request);
        LOG.errorf(error, "request %s failed unexpectedly", id);
        return response(Problem.ofStatus(500, id), request).build();
    }

    private Response body(JsonProcessingException wrong, ContainerRequestContext request) {
        if (wrong.getCause() instanceof Failed failed) {
            Failure failure = failed.failure();
            return response(
                            Problem.of(
                                    Problem.status(failure),
                                    failure.code(),
                                    place(wrong) + failure.problem(),
                                    failure.remedy(),
                                    Requests.of(request)),
                            request)
                    .build();
        }
        boolean json = wrong instanceof JsonMappingException;
        String detail = json ? place(wrong) + cut(wrong.getOriginalMessage()) : "It is not JSON";
        return response(
                        Problem.of(
                                json ? 422 : 400,
                                Failure.Code.INVALID_PARAM,
                                "The body cannot be read: " + detail,
                                "See the schema of the request in /q/openapi",
                                Requests.of(request)),
                        request)
                .build();
    }

    private Response.ResponseBuilder response(Problem problem, ContainerRequestContext request) {
        var response = Response.status(problem.status());
        String path = request.getUriInfo().getRequestUri().getPath();
        String accept = request.getHeaderString(HttpHeaders.ACCEPT);
        return Requests.isForPeople(path, String.valueOf(accept))
                ? response.entity(page.of(problem)).type(MediaType.TEXT_HTML + ";charset=UTF-8")
                : response.entity(problem).type(Problem.MEDIA_TYPE);
    }

    private static String place(JsonProcessingException wrong) {
        if (!(wrong instanceof JsonMappingException mapping) || mapping.getPath().isEmpty()) {
            return "";
        }
        return mapping.getPath().stream()
                        .map(
                                step ->
                                        step.getFieldName() == null
                                                ? "[" + step.getIndex() + "]"
                                                : step.getFieldName())
                        .collect(Collectors.joining("."))
                + ": ";
    }

    /// Without the names of our classes, which say nothing to a caller.
    private static String cut(String message) {
        String line =
                message.lines()
                        .findFirst()
                        .orElse("")
                        .replaceAll("( of type)? ?`[^`]*[.<][^`]*`", "")
                        .replaceAll("`?[a-z]+(\\.[a-zA-Z$]+)+`?", "value");
        return line.substring(0, Math.min(line.length(), MAX_DETAIL));
    }
}
