package dev.writ.web;

import dev.writ.web.identity.Caller;
import dev.writ.web.identity.Roles;
import dev.writ.workshop.CloneTemplate;
import dev.writ.workshop.StartWorkshop;
import jakarta.annotation.security.RolesAllowed;
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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// A workshop that begins as a template. A class of its own, because the library has the paths
// above.
@Path("/api/templates/{name}/clone")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = Api.WORKSHOP)
public class CloneResource {

    private final CloneTemplate cloneTemplate;
    private final Posts posts;
    private final Caller caller;

    CloneResource(CloneTemplate cloneTemplate, Posts posts, Caller caller) {
        this.cloneTemplate = cloneTemplate;
        this.posts = posts;
        this.caller = caller;
    }

    @POST
    @RolesAllowed(Roles.AUTHOR)
    @Operation(
            operationId = "cloneTemplate",
            summary = "Begin a workshop as a template",
            description = "With the newest text of the template; the template stays as it is.")
    @APIResponse(
            responseCode = "201",
            description = "Begun.",
            headers = @Header(name = "Location", schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(implementation = StartWorkshop.Output.class)))
    public Response clone(
            @Parameter(
                            description = "Name of a template.",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            pattern = "^[a-z0-9_]{3,50}$"))
                    @PathParam("name")
                    String name,
            @Parameter(
                            description =
                                    "Where it lives; global, else one that ships, when left out.",
                            schema = @Schema(type = SchemaType.STRING, pattern = "^.{1,200}$"))
                    @QueryParam("home")
                    @Nullable String home,
            @Parameter(
                            description = "What the draft is called; `Modified {title}` otherwise.",
                            schema = @Schema(type = SchemaType.STRING, pattern = "^.{3,100}$"))
                    @QueryParam("draftName")
                    @Nullable String draftName,
            @HeaderParam(Posts.KEY) @Nullable String key) {
        String template = Parameters.text(home).map(at -> at + "/" + name).orElse(name);
        var input = new CloneTemplate.Input(template, Parameters.text(draftName), caller.actor());
        return posts.answer(
                "POST /api/templates/" + template + "/clone",
                key,
                template,
                () -> WorkshopResource.begun(cloneTemplate.run(input)));
    }
}
