package dev.writ.web;

import dev.writ.evaluation.Dataset;
import dev.writ.evaluation.DatasetId;
import dev.writ.evaluation.FindDataset;
import dev.writ.evaluation.FreezeDataset;
import dev.writ.evaluation.ListDatasets;
import dev.writ.evaluation.ListSamples;
import dev.writ.evaluation.Sample;
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

/// Frozen inputs that templates are tried on.
@Path("/api/datasets")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = Api.EVALUATION)
public class DatasetResource {

    private static final String PATH = "/api/datasets";

    private final ListDatasets listDatasets;
    private final FindDataset findDataset;
    private final ListSamples listSamples;
    private final FreezeDataset freezeDataset;
    private final Posts posts;
    private final Caller caller;

    DatasetResource(
            ListDatasets listDatasets,
            FindDataset findDataset,
            ListSamples listSamples,
            FreezeDataset freezeDataset,
            Posts posts,
            Caller caller) {
        this.listDatasets = listDatasets;
        this.findDataset = findDataset;
        this.listSamples = listSamples;
        this.freezeDataset = freezeDataset;
        this.posts = posts;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(Roles.AUTHOR)
    @Operation(
            operationId = "listDatasets",
            summary = "List datasets",
            description = "The newest first.")
    @APIResponse(responseCode = "200", description = "A part of the list.")
    public Listed<Dataset> list(
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return listDatasets.run(Parameters.paging(limit, cursor));
    }

    @GET
    @RolesAllowed(Roles.AUTHOR)
    @Path("/{dataset}")
    @Operation(
            operationId = "getDataset",
            summary = "Read a dataset",
            description = "With the names of its items.")
    @APIResponse(responseCode = "200", description = "The dataset.")
    public Dataset dataset(@PathParam("dataset") String dataset) {
        return findDataset.run(new DatasetId(dataset));
    }

    @GET
    @RolesAllowed(Roles.AUTHOR)
    @Path("/{dataset}/items")
    @Operation(
            operationId = "listDatasetItems",
            summary = "Read the items of a dataset",
            description = "In their order, at most 20 at once.")
    @APIResponse(responseCode = "200", description = "A part of the items.")
    public Listed<Sample> items(
            @PathParam("dataset") String dataset,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return listSamples.run(
                new ListSamples.Input(new DatasetId(dataset), Parameters.paging(limit, cursor)));
    }

    @POST
    @RolesAllowed(Roles.AUTHOR)
    @Consumes(MediaType.APPLICATION_JSON)
    @CustomDeserialization(Strict.class)
    @Operation(
            operationId = "freezeDataset",
            summary = "Freeze a dataset",
            description =
                    "Of the prompts of a scan, or of the items that are sent: exactly one of the "
                            + "two. The same items under the same name are the same dataset.")
    @RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = FreezeDataset.NewDataset.class)))
    @APIResponse(
            responseCode = "201",
            description = "Kept, or there already.",
            headers = @Header(name = "Location", schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(implementation = Dataset.class)))
    public Response freeze(
            @HeaderParam(Posts.KEY) @Nullable String key, FreezeDataset.@Nullable NewDataset body) {
        var request = Parameters.body(body);
        return posts.answer(
                "POST " + PATH,
                key,
                request,
                () -> made(freezeDataset.run(request.by(caller.actor()))));
    }

    private static Posts.Made made(Dataset dataset) {
        return Posts.Made.of(201, dataset).at(PATH + "/" + dataset.id());
    }
}
