package dev.writ.web;

import dev.writ.kernel.Paging;
import dev.writ.once.AnswerOnce;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/// Completes the OpenAPI document with what holds for every path: what a parameter of a name takes,
/// and how errors look.
public class Contract implements OASFilter {

    private static final String EXAMPLE_ID = "[0-9a-z]{20}$";

    private static final Map<String, UnaryOperator<Parameter>> PARAMETERS =
            Map.ofEntries(
                    text("scan", "Id of a scan.", "^s-" + EXAMPLE_ID),
                    text("prompt", "Id of a prompt.", "^p-" + EXAMPLE_ID),
                    text("project", "Name of a project.", "^[A-Za-z0-9][A-Za-z0-9._/-]{0,99}$"),
                    text("persona", "Id of a persona, see `GET /api/personas`.", "^.{1,100}$"),
                    text("rule", "Id of a rule, see `GET /api/rules`.", "^[A-Za-z0-9-]{1,40}$"),
                    text("name", "A name.", "^.{0,200}$"),
                    text("cursor", "The `next` of the part before.", "^[A-Za-z0-9_-]{1,2000}$"),
                    text(
                            "If-Match",
                            "The `ETag` that was read, or `*`.",
                            "^(\\*|\"[0-9]{1,18}\")$"),
                    text(
                            "Idempotency-Key",
                            "Chosen by the client: with the same key and body the request takes "
                                    + "effect once, and its answer is given again for a day.",
                            "^.{1," + AnswerOnce.MAX_KEY + "}$"),
                    words("status", "pending", "executing", "completed", "failed"),
                    words("severity", "critical", "high", "medium", "low", "note"),
                    words("priority", "P1", "P2", "P3"),
                    flag("recount", "Count all events anew instead of reading counters."),
                    flag("newestFirst", "The last event first."),
                    limit());

    private static final List<String> ALWAYS = List.of("422", "500", "503");

    private static final Map<String, String> ERRORS =
            new TreeMap<>(
                    Map.of(
                            "400", "The body is not what its Content-Type says.",
                            "404", "There is no such thing.",
                            "409", "The state does not allow it, or somebody else was faster.",
                            "412", "It has changed since it was read.",
                            "413", "The body is too large.",
                            "422", "A parameter or field is wrong.",
                            "429", "Too many listeners.",
                            "500", "Writ itself failed.",
                            "503", "The store is busy or away; repeat the request."));

    @Override
    public Parameter filterParameter(Parameter parameter) {
        return PARAMETERS
                .getOrDefault(parameter.getName(), UnaryOperator.identity())
                .apply(parameter);
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.getPaths()
                .getPathItems()
                .forEach(
                        (path, item) ->
                                item.getOperations()
                                        .forEach(
                                                (method, operation) ->
                                                        complete(path, method.name(), operation)));
    }

    private static void complete(String path, String method, Operation operation) {
        APIResponses responses = operation.getResponses();
        for (String status : errors(path, method, operation)) {
            if (!responses.hasAPIResponse(status)) {
                responses.addAPIResponse(status, problem(ERRORS.getOrDefault(status, status)));
            }
        }
    }

    private static List<String> errors(String path, String method, Operation operation) {
        var statuses = new ArrayList<>(ALWAYS);
        if (path.contains("{")) {
            statuses.add("404");
        }
        if (operation.getRequestBody() != null) {
            statuses.addAll(List.of("400", "409", "413"));
        }
        boolean conditional =
                operation.getParameters() != null
                        && operation.getParameters().stream()
                                .anyMatch(each -> "If-Match".equals(each.getName()));
        if (conditional) {
            statuses.add("412");
        }
        if (method.equals("GET") && path.endsWith("/tracking")) {
            statuses.add("429");
        }
        return statuses;
    }

    private static APIResponse problem(String description) {
        var schema = OASFactory.createSchema().ref("#/components/schemas/Problem");
        return OASFactory.createAPIResponse()
                .description(description)
                .content(
                        OASFactory.createContent()
                                .addMediaType(
                                        Problem.MEDIA_TYPE,
                                        OASFactory.createMediaType().schema(schema)));
    }

    private static Map.Entry<String, UnaryOperator<Parameter>> text(
            String name, String description, String pattern) {
        return entry(name, description, string().pattern(pattern));
    }

    private static Map.Entry<String, UnaryOperator<Parameter>> words(String name, String... words) {
        Schema schema = string();
        for (String word : words) {
            schema.addEnumeration(word);
        }
        return entry(
                name,
                "Only of this " + name + (name.equals("severity") ? " or worse." : "."),
                schema);
    }

    private static Map.Entry<String, UnaryOperator<Parameter>> flag(
            String name, String description) {
        Schema schema = OASFactory.createSchema().type(List.of(SchemaType.BOOLEAN));
        return entry(name, description, schema);
    }

    private static Map.Entry<String, UnaryOperator<Parameter>> limit() {
        return entry(
                "limit",
                "Items at most.",
                OASFactory.createSchema()
                        .type(List.of(SchemaType.INTEGER))
                        .minimum(BigDecimal.ONE)
                        .maximum(BigDecimal.valueOf(Paging.MAX_LIMIT))
                        .defaultValue(Paging.DEFAULT_LIMIT));
    }

    private static Schema string() {
        return OASFactory.createSchema().type(List.of(SchemaType.STRING));
    }

    private static Map.Entry<String, UnaryOperator<Parameter>> entry(
            String name, String description, Schema schema) {
        return Map.entry(name, parameter -> parameter.description(description).schema(schema));
    }
}
