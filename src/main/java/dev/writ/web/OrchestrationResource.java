package dev.writ.web;

import dev.writ.kernel.Listed;
import dev.writ.orchestration.BringSession;
import dev.writ.orchestration.FindSession;
import dev.writ.orchestration.ListSessions;
import dev.writ.orchestration.OpenSession;
import dev.writ.orchestration.RemoveSession;
import dev.writ.orchestration.Session;
import dev.writ.orchestration.SessionId;
import dev.writ.orchestration.StartSession;
import dev.writ.orchestration.TellPart;
import dev.writ.project.ProjectName;
import dev.writ.web.identity.Caller;
import dev.writ.web.identity.Roles;
import io.quarkus.resteasy.reactive.jackson.CustomDeserialization;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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

/// Sessions of agents that work together.
@Path("/api/orchestration/sessions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = Api.ORCHESTRATION)
public class OrchestrationResource {

    private static final String PATH = "/api/orchestration/sessions";

    private final ListSessions listSessions;
    private final FindSession findSession;
    private final StartSession startSession;
    private final TellPart tellPart;
    private final BringSession bringSession;
    private final RemoveSession removeSession;
    private final Posts posts;
    private final Caller caller;

    OrchestrationResource(
            ListSessions listSessions,
            FindSession findSession,
            StartSession startSession,
            TellPart tellPart,
            BringSession bringSession,
            RemoveSession removeSession,
            Posts posts,
            Caller caller) {
        this.listSessions = listSessions;
        this.findSession = findSession;
        this.startSession = startSession;
        this.tellPart = tellPart;
        this.bringSession = bringSession;
        this.removeSession = removeSession;
        this.posts = posts;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(Roles.AUTHOR)
    @Operation(
            operationId = "listSessions",
            summary = "List orchestration sessions",
            description = "Of a project, the newest first, or of all projects one after the other.")
    @APIResponse(responseCode = "200", description = "A part of the list.")
    public Listed<Session> list(
            @QueryParam("project") @Nullable String project,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return listSessions.run(
                new ListSessions.Input(
                        Parameters.text(project).map(ProjectName::new),
                        Parameters.paging(limit, cursor)));
    }

    @GET
    @RolesAllowed(Roles.AUTHOR)
    @Path("/{session}")
    @Operation(
            operationId = "getSession",
            summary = "Read an orchestration session",
            description = "With what each part was told last.")
    @APIResponse(responseCode = "200", description = "The session.")
    public OpenSession session(@PathParam("session") String session) {
        return findSession.run(new SessionId(session));
    }

    @POST
    @RolesAllowed(Roles.AUTHOR)
    @Consumes(MediaType.APPLICATION_JSON)
    @CustomDeserialization(Strict.class)
    @Operation(
            operationId = "startSession",
            summary = "Start an orchestration session",
            description =
                    "Names the versions that hold today, and renders each part for which all "
                            + "required inputs are given. The same again is the same session.")
    @RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = StartSession.SessionStart.class)))
    @APIResponse(
            responseCode = "201",
            description = "Started, or there already.",
            headers = @Header(name = "Location", schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(implementation = OpenSession.class)))
    public Response start(
            @HeaderParam(Posts.KEY) @Nullable String key,
            StartSession.@Nullable SessionStart body) {
        var request = Parameters.body(body);
        var input = new StartSession.Input(request, caller.actor());
        return posts.answer("POST " + PATH, key, request, () -> made(startSession.run(input)));
    }

    @POST
    @RolesAllowed(Roles.AUTHOR)
    @Path("/{session}/renderings")
    @Consumes(MediaType.APPLICATION_JSON)
    @CustomDeserialization(Strict.class)
    @Operation(
            operationId = "tellPart",
            summary = "Tell a part of a session something",
            description =
                    "Renders the version of the part's template that the session names. What it "
                            + "was told before stays on record.")
    @RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = TellPart.PartTelling.class)))
    @APIResponse(
            responseCode = "201",
            description = "Rendered, or the same as before.",
            content = @Content(schema = @Schema(implementation = OpenSession.class)))
    public Response tell(
            @PathParam("session") String session,
            @HeaderParam(Posts.KEY) @Nullable String key,
            TellPart.@Nullable PartTelling body) {
        var request = Parameters.body(body);
        var id = new SessionId(session);
        var input = new TellPart.Input(id, request, caller.actor());
        return posts.answer(
                "POST " + PATH + "/" + id + "/renderings",
                key,
                request,
                () -> made(tellPart.run(input)));
    }

    @POST
    @RolesAllowed(Roles.APPROVER)
    @Path("/earlier")
    @Consumes(MediaType.APPLICATION_JSON)
    @CustomDeserialization(Strict.class)
    @Operation(
            operationId = "bringSession",
            summary = "Bring an earlier session along",
            description =
                    "One of before there were templates: its texts as they were, and no version.")
    @RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = BringSession.OldSession.class)))
    @APIResponse(
            responseCode = "201",
            description = "Kept, or there already.",
            headers = @Header(name = "Location", schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(implementation = OpenSession.class)))
    public Response bring(
            @HeaderParam(Posts.KEY) @Nullable String key, BringSession.@Nullable OldSession body) {
        var request = Parameters.body(body);
        var input = new BringSession.Input(request, caller.actor());
        return posts.answer(
                "POST " + PATH + "/earlier", key, request, () -> made(bringSession.run(input)));
    }

    @DELETE
    @RolesAllowed(Roles.APPROVER)
    @Path("/{session}")
    @Operation(
            operationId = "removeSession",
            summary = "Take an earlier session back",
            description = "Only one that was brought along; a session started here stays.")
    @APIResponse(responseCode = "204", description = "It is gone.")
    public void remove(@PathParam("session") String session) {
        removeSession.run(new SessionId(session));
    }

    private static Posts.Made made(OpenSession open) {
        return Posts.Made.of(201, open).at(PATH + "/" + open.session().id());
    }
}
