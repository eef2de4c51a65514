package dev.writ.web;

import dev.writ.pipeline.Functions;
import dev.writ.web.identity.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// The steps of the chain, each by itself, with the same documents as in the cloud.
@Path("/api/functions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = Api.FUNCTIONS)
public class FunctionResource {

    private final Functions functions;
    private final Posts posts;

    FunctionResource(Functions functions, Posts posts) {
        this.functions = functions;
        this.posts = posts;
    }

    @POST
    @RolesAllowed(Roles.ADMIN)
    @Path("/{name}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "callFunction",
            summary = "Call a function of the chain",
            description =
                    "The document is that of `functions/<name>/input.schema.json`, the answer that "
                            + "of `output.schema.json`. Each function is idempotent.")
    @RequestBody(required = true, content = @Content(schema = @Schema(type = SchemaType.OBJECT)))
    @APIResponse(
            responseCode = "200",
            description = "What the function adds to the document.",
            content = @Content(schema = @Schema(type = SchemaType.OBJECT)))
    public Response call(
            @Parameter(
                            description = "Name of the function.",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {
                                                "generate",
                                                "customize",
                                                "embed-rules",
                                                "validate",
                                                "commit-draft",
                                                "record-execution",
                                                "form-batches",
                                                "read-batch",
                                                "end-batch",
                                                "end-planning"
                                            }))
                    @PathParam("name")
                    String name,
            @HeaderParam(Posts.KEY) @Nullable String key,
            String document) {
        return posts.answer(
                "POST /api/functions/" + name,
                key,
                document,
                () -> Posts.Made.of(200, functions.call(name, document)));
    }
}
