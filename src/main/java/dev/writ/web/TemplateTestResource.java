package dev.writ.web;

import dev.writ.evaluation.RunCases;
import dev.writ.evaluation.TestVersion;
import dev.writ.web.identity.Caller;
import dev.writ.web.identity.Roles;
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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// The cases of versions of the template library.
@Path("/api/templates/{name}/versions/{version}/test")
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
    @Operation(
            operationId = "testVersion",
            summary = "Run the cases of a version",
            description =
                    "When all of them pass, that is on record, and production may move to it.")
    @APIResponse(
            responseCode = "200",
            description = "What came of each case.",
            content = @Content(schema = @Schema(implementation = RunCases.Output.class)))
    public Response test(
            @PathParam("name") String name,
            @PathParam("version") String version,
            @QueryParam("home") @Nullable String home,
            @HeaderParam(Posts.KEY) @Nullable String key) {
        var id = Homes.id(home, name);
        int number = Homes.version("version", version);
        var input = new TestVersion.Input(id, number, caller.actor());
        return posts.answer(
                "POST /api/templates/" + id.at(number) + "/test",
                key,
                id.at(number).toString(),
                () -> Posts.Made.of(200, testVersion.run(input)));
    }
}
