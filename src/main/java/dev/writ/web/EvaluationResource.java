package dev.writ.web;

import dev.writ.evaluation.CompareRuns;
import dev.writ.evaluation.Evaluation;
import dev.writ.evaluation.EvaluationId;
import dev.writ.evaluation.FindEvaluation;
import dev.writ.evaluation.ItemResult;
import dev.writ.evaluation.ListEvaluations;
import dev.writ.evaluation.ListResults;
import dev.writ.evaluation.RunEvaluation;
import dev.writ.kernel.Listed;
import dev.writ.web.identity.Caller;
import dev.writ.web.identity.Roles;
import io.quarkus.resteasy.reactive.jackson.CustomDeserialization;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Templates tried on datasets.
@Path("/api/evaluations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = Api.EVALUATION)
public class EvaluationResource {

    private static final String PATH = "/api/evaluations";

    private final ListEvaluations listEvaluations;
    private final FindEvaluation findEvaluation;
    private final ListResults listResults;
    private final RunEvaluation runEvaluation;
    private final CompareRuns compareRuns;
    private final Posts posts;
    private final Caller caller;

    EvaluationResource(
            ListEvaluations listEvaluations,
            FindEvaluation findEvaluation,
            ListResults listResults,
            RunEvaluation runEvaluation,
            CompareRuns compareRuns,
            Posts posts,
            Caller caller) {
        this.listEvaluations = listEvaluations;
        this.findEvaluation = findEvaluation;
        this.listResults = listResults;
        this.runEvaluation = runEvaluation;
        this.compareRuns = compareRuns;
        this.posts = posts;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(Roles.AUTHOR)
    @Operation(
            operationId = "listEvaluations",
            summary = "List evaluations",
            description = "The newest first.")
    @APIResponse(responseCode = "200", description = "A part of the list.")
    public Listed<Evaluation> list(
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return listEvaluations.run(Parameters.paging(limit, cursor));
    }

    @GET
    @RolesAllowed(Roles.AUTHOR)
    @Path("/{evaluation}")
    @Operation(
            operationId = "getEvaluation",
            summary = "Read an evaluation",
            description = "With what would help the template, from what failed most.")
    @APIResponse(responseCode = "200", description = "The evaluation.")
    public FindEvaluation.Output evaluation(@PathParam("evaluation") String evaluation) {
        return findEvaluation.run(new EvaluationId(evaluation));
    }

    @GET
    @RolesAllowed(Roles.AUTHOR)
    @Path("/{evaluation}/results")
    @Operation(
            operationId = "listResults",
            summary = "Read what an evaluation says of each item",
            description = "In the order of the items, at most 50 at once.")
    @APIResponse(responseCode = "200", description = "A part of the results.")
    public Listed<ItemResult> results(
            @PathParam("evaluation") String evaluation,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return listResults.run(
                new ListResults.Input(
                        new EvaluationId(evaluation), Parameters.paging(limit, cursor)));
    }

    @GET
    @RolesAllowed(Roles.AUTHOR)
    @Path("/{evaluation}/comparison")
    @Operation(
            operationId = "compareEvaluations",
            summary = "Compare two evaluations",
            description =
                    "Item by item; both are of one dataset with the same evaluators. The second "
                            + "is `with`.")
    @APIResponse(responseCode = "200", description = "How they differ.")
    public CompareRuns.Output comparison(
            @PathParam("evaluation") String evaluation, @QueryParam("with") @Nullable String with) {
        return compareRuns.run(
                new CompareRuns.Input(
                        new EvaluationId(evaluation),
                        new EvaluationId(Parameters.required("with", with))));
    }

    @POST
    @RolesAllowed(Roles.AUTHOR)
    @Consumes(MediaType.APPLICATION_JSON)
    @CustomDeserialization(Strict.class)
    @Operation(
            operationId = "runEvaluation",
            summary = "Evaluate a template on a dataset",
            description =
                    "Fills it with every item and judges the texts, or what the model answers to "
                            + "them. The same evaluation of texts is the one that is there.")
    @RequestBody(
            required = true,
            content =
                    @Content(schema = @Schema(implementation = RunEvaluation.NewEvaluation.class)))
    @APIResponse(
            responseCode = "201",
            description = "Evaluated, or there already.",
            headers = @Header(name = "Location", schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(implementation = FindEvaluation.Output.class)))
    public Response run(
            @HeaderParam(Posts.KEY) @Nullable String key,
            RunEvaluation.@Nullable NewEvaluation body) {
        var request = Parameters.body(body);
        return posts.answer(
                "POST " + PATH,
                key,
                request,
                () -> made(runEvaluation.run(request.by(caller.actor()))));
    }

    private static Posts.Made made(FindEvaluation.Output ran) {
        return Posts.Made.of(201, ran).at(PATH + "/" + ran.evaluation().id());
    }
}
