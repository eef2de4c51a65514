package dev.writ.web;

import dev.writ.library.AddTemplate;
import dev.writ.library.AddVersion;
import dev.writ.library.ForkTemplate;
import dev.writ.library.Kept;
import dev.writ.library.NewTemplate;
import dev.writ.library.NewVersion;
import dev.writ.library.RestoreVersion;
import dev.writ.library.TemplateFork;
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
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// The texts of the template library, for their authors.
@Path("/api/templates")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = Api.LIBRARY)
public class TemplateChangeResource {

    private static final String PATH = "/api/templates";

    private final AddTemplate addTemplate;
    private final AddVersion addVersion;
    private final RestoreVersion restoreVersion;
    private final ForkTemplate forkTemplate;
    private final Posts posts;
    private final Caller caller;

    TemplateChangeResource(
            AddTemplate addTemplate,
            AddVersion addVersion,
            RestoreVersion restoreVersion,
            ForkTemplate forkTemplate,
            Posts posts,
            Caller caller) {
        this.addTemplate = addTemplate;
        this.addVersion = addVersion;
        this.restoreVersion = restoreVersion;
        this.forkTemplate = forkTemplate;
        this.posts = posts;
        this.caller = caller;
    }

    @POST
    @RolesAllowed(Roles.AUTHOR)
    @Consumes(MediaType.APPLICATION_JSON)
    @CustomDeserialization(Strict.class)
    @Operation(
            operationId = "addTemplate",
            summary = "Add a template",
            description =
                    "In version 1, with front matter or as a bare body, whose contract is derived "
                            + "then. The same again is the same template.")
    @RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = NewTemplate.class)))
    @APIResponse(
            responseCode = "201",
            description = "Added, or there already.",
            content = @Content(schema = @Schema(implementation = Kept.class)))
    public Response add(@HeaderParam(Posts.KEY) @Nullable String key, @Nullable NewTemplate body) {
        var request = Parameters.body(body);
        var input =
                new AddTemplate.Input(
                        request.id(),
                        request.wording(),
                        request.message().orElse(""),
                        request.cases(),
                        Optional.empty(),
                        caller.actor());
        return posts.answer("POST " + PATH, key, request, () -> made(addTemplate.run(input)));
    }

    @POST
    @RolesAllowed(Roles.AUTHOR)
    @Path("/{name}/versions")
    @Consumes(MediaType.APPLICATION_JSON)
    @CustomDeserialization(Strict.class)
    @Operation(
            operationId = "addVersion",
            summary = "Add a version",
            description = "The text of the latest version again is that version.")
    @RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = NewVersion.class)))
    @APIResponse(
            responseCode = "201",
            description = "Added, or the latest already.",
            content = @Content(schema = @Schema(implementation = Kept.class)))
    public Response update(
            @PathParam("name") String name,
            @QueryParam("home") @Nullable String home,
            @HeaderParam(Posts.KEY) @Nullable String key,
            @Nullable NewVersion body) {
        var request = Parameters.body(body);
        var id = Homes.id(home, name);
        var input =
                new AddVersion.Input(
                        id,
                        request.wording(),
                        request.message().orElse(""),
                        request.cases(),
                        Homes.expected(request.expected()),
                        caller.actor());
        return posts.answer(
                "POST " + PATH + "/" + id + "/versions",
                key,
                request,
                () -> made(addVersion.run(input)));
    }

    @POST
    @RolesAllowed(Roles.AUTHOR)
    @Path("/{name}/versions/{version}/restore")
    @Operation(
            operationId = "restoreVersion",
            summary = "Restore a version",
            description = "Its text becomes the newest version; the history stays.")
    @APIResponse(
            responseCode = "201",
            description = "Restored.",
            content = @Content(schema = @Schema(implementation = Kept.class)))
    public Response restore(
            @PathParam("name") String name,
            @PathParam("version") String version,
            @QueryParam("home") @Nullable String home,
            @HeaderParam(Posts.KEY) @Nullable String key) {
        var id = Homes.id(home, name);
        int number = Homes.version("version", version);
        var input =
                new RestoreVersion.Input(
                        id, number, Homes.expected(Optional.empty()), caller.actor());
        return posts.answer(
                "POST " + PATH + "/" + id.at(number) + "/restore",
                key,
                id.at(number).toString(),
                () -> made(restoreVersion.run(input)));
    }

    @POST
    @RolesAllowed(Roles.AUTHOR)
    @Path("/{name}/fork")
    @Consumes(MediaType.APPLICATION_JSON)
    @CustomDeserialization(Strict.class)
    @Operation(
            operationId = "forkTemplate",
            summary = "Fork a template",
            description =
                    "Begins another with one of its versions. `home` may be `shipped`, for one "
                            + "that ships with Writ.")
    @RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = TemplateFork.class)))
    @APIResponse(
            responseCode = "201",
            description = "Forked, or there already.",
            content = @Content(schema = @Schema(implementation = Kept.class)))
    public Response fork(
            @PathParam("name") String name,
            @QueryParam("home") @Nullable String home,
            @HeaderParam(Posts.KEY) @Nullable String key,
            @Nullable TemplateFork body) {
        var request = Parameters.body(body);
        var origin = Homes.ref(home, name, request.version());
        var input = new ForkTemplate.Input(origin, request.to(), caller.actor());
        return posts.answer(
                "POST " + PATH + "/" + origin + "/fork",
                key,
                request,
                () -> made(forkTemplate.run(input)));
    }

    private static Posts.Made made(Kept kept) {
        var id = kept.head().id();
        return Posts.Made.of(201, kept)
                .at(PATH + "/" + id.name() + "?home=" + id.home())
                .in(kept.revision());
    }
}
