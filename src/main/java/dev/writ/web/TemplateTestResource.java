package dev.writ.web;

import dev.writ.evaluation.RunCases;
import dev.writ.evaluation.TestVersion;
import dev.writ.evaluation.TestWish;
import dev.writ.web.identity.Caller;
import dev.writ.web.identity.Roles;
import io.quarkus.resteasy.reactive.jackson.CustomDeserialization;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// The cases of the template library's versions.
@Path("/api/templates/{name}/tests")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = Api.LIBRARY)
public class TemplateTestResource {

    private final TestVersion testVersion;
    private final Posts posts;
    private final Caller caller;

    TemplateTestResource(TestVersion testVersion, Posts posts, Caller caller) {
        this.testVersion = testVersion;
        this.posts = posts;
        this.caller = caller;
    }

    @POST
    @RolesAllowed(Roles.AUTHOR)
    @Consumes(MediaType.APPLICATION_JSON)
    @CustomDeserialization(Strict.class)
    @Operation(
            operationId = "testVersion",
            summary = "Test a version",
            description =
                    "Runs its cases. When all pass, that is recorded, which opens the way to "
                            + "production.")
    @RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = TestWish.class)))
    @APIResponse(
            responseCode = "200",
            description = "Tested, whatever came of it.",
            content = @Content(schema = @Schema(implementation = RunCases.Output.class)))
    public Response test(
            @PathParam("name") String name,
            @QueryParam("home") @Nullable String home,
            @HeaderParam(Posts.KEY) @Nullable String key,
            @Nullable TestWish body) {
        var request = Parameters.body(body);
        var id = Homes.id(home, name);
        var input = new TestVersion.Input(id, request.version(), caller.actor());
        return posts.answer(
                "POST /api/templates/" + id + "/tests",
                key,
                request,
                () -> Posts.Made.of(200, testVersion.run(input)));
    }
}
