package dev.writ.web;

import dev.writ.kernel.Listed;
import dev.writ.project.ProjectName;
import dev.writ.waiver.AdoptWaiver;
import dev.writ.waiver.FindWaiver;
import dev.writ.waiver.GrantWaiver;
import dev.writ.waiver.ListWaivers;
import dev.writ.waiver.RevokeWaiver;
import dev.writ.waiver.Standing;
import dev.writ.waiver.Waiver;
import dev.writ.waiver.WaiverId;
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
import jakarta.ws.rs.core.HttpHeaders;
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
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// Waivers: who accepts what, why and until when.
@Path("/api/waivers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = Api.WAIVERS)
public class WaiverResource {

    private static final String PATH = "/api/waivers";

    private final ListWaivers listWaivers;
    private final FindWaiver findWaiver;
    private final GrantWaiver grantWaiver;
    private final AdoptWaiver adoptWaiver;
    private final RevokeWaiver revokeWaiver;
    private final Posts posts;
    private final Caller caller;

    WaiverResource(
            ListWaivers listWaivers,
            FindWaiver findWaiver,
            GrantWaiver grantWaiver,
            AdoptWaiver adoptWaiver,
            RevokeWaiver revokeWaiver,
            Posts posts,
            Caller caller) {
        this.listWaivers = listWaivers;
        this.findWaiver = findWaiver;
        this.grantWaiver = grantWaiver;
        this.adoptWaiver = adoptWaiver;
        this.revokeWaiver = revokeWaiver;
        this.posts = posts;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(Roles.AUTHOR)
    @Operation(
            operationId = "listWaivers",
            summary = "List waivers",
            description =
                    "Of a project, or of all projects one after the other: those with an owner by "
                            + "the day they expire, then proposed ones, then revoked ones.")
    @APIResponse(responseCode = "200", description = "A part of the list.")
    public Listed<Standing> list(
            @QueryParam("project") @Nullable String project,
            @QueryParam("state") @Nullable String state,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return listWaivers.run(
                new ListWaivers.Input(
                        Parameters.text(project).map(ProjectName::new),
                        Parameters.choice("state", state, Waiver.State.class),
                        Parameters.paging(limit, cursor)));
    }

    @GET
    @RolesAllowed(Roles.AUTHOR)
    @Path("/{waiver}")
    @Operation(
            operationId = "getWaiver",
            summary = "Read a waiver",
            description = "As it stands today; the `ETag` names what was read.")
    @APIResponse(responseCode = "200", description = "The waiver.")
    public RestResponse<Standing> waiver(@PathParam("waiver") String waiver) {
        Standing found = findWaiver.run(new WaiverId(waiver));
        return RestResponse.ResponseBuilder.ok(found)
                .header(HttpHeaders.ETAG, Parameters.tag(found.version()))
                .build();
    }

    @POST
    @RolesAllowed(Roles.APPROVER)
    @Consumes(MediaType.APPLICATION_JSON)
    @CustomDeserialization(Strict.class)
    @Operation(
            operationId = "grantWaiver",
            summary = "Grant a waiver",
            description =
                    "Of findings, or of a governance rule where `rule` is the id of one. The same "
                            + "again is the same waiver, unless that was revoked.")
    @RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = GrantWaiver.WaiverGrant.class)))
    @APIResponse(
            responseCode = "201",
            description = "Granted, or there already.",
            headers = @Header(name = "Location", schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(implementation = GrantWaiver.Output.class)))
    public Response grant(
            @HeaderParam(Posts.KEY) @Nullable String key, GrantWaiver.@Nullable WaiverGrant body) {
        var request = Parameters.body(body);
        var input = new GrantWaiver.Input(request, caller.actor());
        return posts.answer("POST " + PATH, key, request, () -> made(grantWaiver.run(input)));
    }

    private static Posts.Made made(GrantWaiver.Output granted) {
        return Posts.Made.of(201, granted)
                .at(PATH + "/" + granted.waiver().id())
                .in(granted.version());
    }

    @POST
    @RolesAllowed(Roles.APPROVER)
    @Path("/{waiver}/adopt")
    @Consumes(MediaType.APPLICATION_JSON)
    @CustomDeserialization(Strict.class)
    @Operation(
            operationId = "adoptWaiver",
            summary = "Adopt a proposed waiver",
            description = "Gives it an owner and a last day; from then on it holds.")
    @RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = AdoptWaiver.WaiverAdoption.class)))
    @APIResponse(
            responseCode = "200",
            description = "Adopted.",
            content = @Content(schema = @Schema(implementation = Standing.class)))
    public Response adopt(
            @PathParam("waiver") String waiver,
            @HeaderParam(Posts.KEY) @Nullable String key,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            AdoptWaiver.@Nullable WaiverAdoption body) {
        var request = Parameters.body(body);
        var id = new WaiverId(waiver);
        var input = new AdoptWaiver.Input(id, request, Parameters.version(ifMatch), caller.actor());
        return posts.answer(
                "POST " + PATH + "/" + id + "/adopt",
                key,
                request,
                () -> made(adoptWaiver.run(input)));
    }

    @POST
    @RolesAllowed(Roles.APPROVER)
    @Path("/{waiver}/revoke")
    @Operation(
            operationId = "revokeWaiver",
            summary = "Revoke a waiver",
            description =
                    "Ends it before its time, or declines a proposed one. It stays on record.")
    @APIResponse(
            responseCode = "200",
            description = "Revoked.",
            content = @Content(schema = @Schema(implementation = Standing.class)))
    public Response revoke(
            @PathParam("waiver") String waiver,
            @HeaderParam(Posts.KEY) @Nullable String key,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        var id = new WaiverId(waiver);
        var input = new RevokeWaiver.Input(id, Parameters.version(ifMatch), caller.actor());
        return posts.answer(
                "POST " + PATH + "/" + id + "/revoke",
                key,
                id.value(),
                () -> made(revokeWaiver.run(input)));
    }

    private static Posts.Made made(Standing standing) {
        return Posts.Made.of(200, standing).in(standing.version());
    }
}
