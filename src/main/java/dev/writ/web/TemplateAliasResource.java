package dev.writ.web;

import dev.writ.library.Alias;
import dev.writ.library.AliasRollback;
import dev.writ.library.AliasWish;
import dev.writ.library.Head;
import dev.writ.library.MoveAlias;
import dev.writ.library.RateTemplate;
import dev.writ.library.RetireTemplate;
import dev.writ.library.RollBackAlias;
import dev.writ.library.TemplateId;
import dev.writ.library.TemplateStars;
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

/// Which versions of the template library hold, and what people think of them.
@Path("/api/templates/{name}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = Api.LIBRARY)
public class TemplateAliasResource {

    private static final String PATH = "POST /api/templates/";

    private final MoveAlias moveAlias;
    private final RollBackAlias rollBackAlias;
    private final RateTemplate rateTemplate;
    private final RetireTemplate retireTemplate;
    private final Posts posts;
    private final Caller caller;

    TemplateAliasResource(
            MoveAlias moveAlias,
            RollBackAlias rollBackAlias,
            RateTemplate rateTemplate,
            RetireTemplate retireTemplate,
            Posts posts,
            Caller caller) {
        this.moveAlias = moveAlias;
        this.rollBackAlias = rollBackAlias;
        this.rateTemplate = rateTemplate;
        this.retireTemplate = retireTemplate;
        this.posts = posts;
        this.caller = caller;
    }

    @POST
    @RolesAllowed(Roles.AUTHOR)
    @Path("/staging")
    @Consumes(MediaType.APPLICATION_JSON)
    @CustomDeserialization(Strict.class)
    @Operation(
            operationId = "moveStaging",
            summary = "Move staging",
            description = "Points the alias at a version.")
    @RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = AliasWish.class)))
    @APIResponse(
            responseCode = "200",
            description = "Moved, or there already.",
            content = @Content(schema = @Schema(implementation = MoveAlias.Output.class)))
    public Response staging(
            @PathParam("name") String name,
            @QueryParam("home") @Nullable String home,
            @HeaderParam(Posts.KEY) @Nullable String key,
            @Nullable AliasWish body) {
        return move(Homes.id(home, name), Alias.STAGING, key, Parameters.body(body));
    }

    @POST
    @RolesAllowed(Roles.APPROVER)
    @Path("/production")
    @Consumes(MediaType.APPLICATION_JSON)
    @CustomDeserialization(Strict.class)
    @Operation(
            operationId = "moveProduction",
            summary = "Move production",
            description =
                    "Points the alias at a version that passed its cases and that somebody else "
                            + "wrote.")
    @RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = AliasWish.class)))
    @APIResponse(
            responseCode = "200",
            description = "Moved, or there already.",
            content = @Content(schema = @Schema(implementation = MoveAlias.Output.class)))
    public Response production(
            @PathParam("name") String name,
            @QueryParam("home") @Nullable String home,
            @HeaderParam(Posts.KEY) @Nullable String key,
            @Nullable AliasWish body) {
        return move(Homes.id(home, name), Alias.PRODUCTION, key, Parameters.body(body));
    }

    @POST
    @RolesAllowed(Roles.APPROVER)
    @Path("/rollback")
    @Consumes(MediaType.APPLICATION_JSON)
    @CustomDeserialization(Strict.class)
    @Operation(
            operationId = "rollBackAlias",
            summary = "Take back the last move of an alias",
            description = "It points where it pointed before.")
    @RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = AliasRollback.class)))
    @APIResponse(
            responseCode = "200",
            description = "Taken back.",
            content = @Content(schema = @Schema(implementation = MoveAlias.Output.class)))
    public Response rollback(
            @PathParam("name") String name,
            @QueryParam("home") @Nullable String home,
            @HeaderParam(Posts.KEY) @Nullable String key,
            @Nullable AliasRollback body) {
        var request = Parameters.body(body);
        var id = Homes.id(home, name);
        var input =
                new RollBackAlias.Input(
                        id,
                        request.alias(),
                        Homes.expected(request.from()),
                        request.reason().orElse(""),
                        caller.actor());
        return posts.answer(
                PATH + id + "/rollback", key, request, () -> made(rollBackAlias.run(input)));
    }

    @POST
    @RolesAllowed(Roles.AUTHOR)
    @Path("/rating")
    @Consumes(MediaType.APPLICATION_JSON)
    @CustomDeserialization(Strict.class)
    @Operation(
            operationId = "rateTemplate",
            summary = "Rate a template",
            description = "One voice for each actor; the last word counts.")
    @RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = TemplateStars.class)))
    @APIResponse(
            responseCode = "200",
            description = "Rated.",
            content = @Content(schema = @Schema(implementation = RateTemplate.Output.class)))
    public Response rate(
            @PathParam("name") String name,
            @QueryParam("home") @Nullable String home,
            @HeaderParam(Posts.KEY) @Nullable String key,
            @Nullable TemplateStars body) {
        var request = Parameters.body(body);
        var id = Homes.id(home, name);
        var input = new RateTemplate.Input(id, request.stars(), caller.actor());
        return posts.answer(
                PATH + id + "/rating",
                key,
                request,
                () -> Posts.Made.of(200, rateTemplate.run(input)));
    }

    @POST
    @RolesAllowed(Roles.APPROVER)
    @Path("/retire")
    @Operation(
            operationId = "retireTemplate",
            summary = "Retire a template",
            description = "It is in no list and holds nowhere any more; nothing is removed.")
    @APIResponse(
            responseCode = "200",
            description = "Retired.",
            content = @Content(schema = @Schema(implementation = Head.class)))
    public Response retire(
            @PathParam("name") String name,
            @QueryParam("home") @Nullable String home,
            @HeaderParam(Posts.KEY) @Nullable String key) {
        var id = Homes.id(home, name);
        var input = new RetireTemplate.Input(id, caller.actor());
        return posts.answer(
                PATH + id + "/retire",
                key,
                id.toString(),
                () -> Posts.Made.of(200, retireTemplate.run(input)));
    }

    private Response move(TemplateId id, Alias alias, @Nullable String key, AliasWish wish) {
        var input =
                new MoveAlias.Input(
                        id,
                        alias,
                        wish.version(),
                        wish.reason().orElse(""),
                        Homes.expected(wish.expected()),
                        caller.actor());
        return posts.answer(
                PATH + id + "/" + alias.word(), key, wish, () -> made(moveAlias.run(input)));
    }

    private static Posts.Made made(MoveAlias.Output moved) {
        return Posts.Made.of(200, moved).in(moved.revision());
    }
}
