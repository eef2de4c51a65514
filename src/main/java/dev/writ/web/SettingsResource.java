package dev.writ.web;

import dev.writ.kernel.Failed;
import dev.writ.kernel.Stored;
import dev.writ.plan.ChangeSettings;
import dev.writ.project.FindSettings;
import dev.writ.project.ProjectName;
import dev.writ.project.ProjectSettings;
import dev.writ.project.SaveSettings;
import dev.writ.web.identity.Caller;
import dev.writ.web.identity.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// What a project sets for itself (ledger S0-15): the content of its `writ.yaml`.
///
/// The project is a query parameter because its name may hold `/`.
@Path("/api/settings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = Api.POLICY)
public class SettingsResource {

    private final FindSettings findSettings;
    private final ChangeSettings changeSettings;
    private final Caller caller;

    SettingsResource(FindSettings findSettings, ChangeSettings changeSettings, Caller caller) {
        this.findSettings = findSettings;
        this.changeSettings = changeSettings;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(Roles.AUTHOR)
    @Operation(
            operationId = "getSettings",
            summary = "Read the settings of a project",
            description = "The content of its `writ.yaml`; the `ETag` names what was read.")
    @APIResponse(responseCode = "200", description = "Empty when the project sets nothing.")
    public RestResponse<ProjectSettings> settings(
            @Parameter(required = true) @QueryParam("project") @Nullable String project) {
        return response(findSettings.run(name(project)));
    }

    @PUT
    @RolesAllowed(Roles.APPROVER)
    @Consumes({MediaType.APPLICATION_JSON, "application/yaml"})
    @Operation(
            operationId = "putSettings",
            summary = "Set what a project sets for itself",
            description =
                    "The whole of it, as YAML or JSON. It is checked first; `{}` sets nothing.")
    @RequestBody(
            required = true,
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(type = SchemaType.OBJECT)),
                @Content(mediaType = "application/yaml", schema = @Schema(type = SchemaType.STRING))
            })
    @APIResponse(responseCode = "200", description = "Kept.")
    public RestResponse<ProjectSettings> change(
            @Parameter(required = true) @QueryParam("project") @Nullable String project,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            String body) {
        if (body.isBlank()) {
            throw Failed.invalid("The body is empty", "Send {} to set nothing");
        }
        return response(
                changeSettings.run(
                        new ChangeSettings.Input(
                                new SaveSettings.Text(name(project), "body", body),
                                Parameters.version(ifMatch),
                                caller.actor())));
    }

    private static ProjectName name(@Nullable String project) {
        return new ProjectName(Parameters.required("project", project));
    }

    private static RestResponse<ProjectSettings> response(Stored<ProjectSettings> settings) {
        return RestResponse.ResponseBuilder.ok(settings.value())
                .header(HttpHeaders.ETAG, Parameters.tag(settings.version()))
                .build();
    }
}
