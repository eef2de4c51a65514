package dev.writ.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/// The errors that an operation can end in, by what it takes.
final class ContractErrors {

    private static final List<String> ALWAYS = List.of("401", "403", "406", "429", "500", "503");

    private static final Map<String, String> MEANING =
            Map.ofEntries(
                    Map.entry("400", "The body is not what its Content-Type says."),
                    Map.entry("401", "The request names nobody, or by a token that is not valid."),
                    Map.entry("403", "The caller's roles do not allow it, or a page asks for it."),
                    Map.entry("404", "There is no such thing."),
                    Map.entry("406", "Accept names no type of the answer."),
                    Map.entry("409", "The state does not allow it, or somebody else was faster."),
                    Map.entry("412", "It has changed since it was read."),
                    Map.entry("413", "The body is too large."),
                    Map.entry("415", "The body is of a type that this path does not take."),
                    Map.entry("422", "A parameter or field is wrong."),
                    Map.entry("429", "Too many requests of this caller, or too many listeners."),
                    Map.entry("500", "Writ itself failed."),
                    Map.entry("503", "The store is busy or away; repeat the request."));

    private static final Map<String, String> HEADER =
            Map.of("401", "WWW-Authenticate", "429", "Retry-After", "503", "Retry-After");

    private ContractErrors() {}

    static void add(String path, Operation operation) {
        APIResponses answers = operation.getResponses();
        answers.getAPIResponses().keySet().stream()
                .filter(status -> !status.startsWith("2"))
                .toList()
                .forEach(answers::removeAPIResponse);
        for (String status : of(path, operation)) {
            APIResponse problem = problem(MEANING.getOrDefault(status, status));
            Optional.ofNullable(HEADER.get(status))
                    .ifPresent(name -> problem.addHeader(name, text()));
            answers.addAPIResponse(status, problem);
        }
    }

    private static TreeSet<String> of(String path, Operation operation) {
        var statuses = new TreeSet<>(ALWAYS);
        List<Parameter> parameters =
                Optional.ofNullable(operation.getParameters()).orElse(List.of());
        boolean takesBody = operation.getRequestBody() != null;
        if (!parameters.isEmpty() || takesBody) {
            statuses.add("422");
        }
        if (path.contains("{")) {
            statuses.add("404");
        }
        if (takesBody) {
            statuses.addAll(List.of("400", "404", "409", "413", "415"));
        }
        if (parameters.stream().anyMatch(each -> Posts.KEY.equals(each.getName()))) {
            statuses.add("409");
        }
        if (parameters.stream().anyMatch(each -> "If-Match".equals(each.getName()))) {
            statuses.add("412");
        }
        return statuses;
    }

    private static APIResponse problem(String description) {
        var schema = OASFactory.createSchema().ref(Schemas.ref("Problem"));
        return OASFactory.createAPIResponse()
                .description(description)
                .content(
                        OASFactory.createContent()
                                .addMediaType(
                                        Problem.MEDIA_TYPE,
                                        OASFactory.createMediaType().schema(schema)));
    }

    private static Header text() {
        var schema = OASFactory.createSchema().type(List.of(Schema.SchemaType.STRING));
        return OASFactory.createHeader().schema(schema);
    }
}
