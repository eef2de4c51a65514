package dev.writ.web;

import dev.writ.kernel.Listed;
import dev.writ.web.identity.Caller;
import dev.writ.web.identity.Roles;
import dev.writ.workshop.CommitDraft;
import dev.writ.workshop.DeleteDraft;
import dev.writ.workshop.FindDraft;
import dev.writ.workshop.FindMetrics;
import dev.writ.workshop.ListDrafts;
import dev.writ.workshop.SaveDraft;
import dev.writ.workshop.Shown;
import dev.writ.workshop.StartWorkshop;
import dev.writ.workshop.WorkshopDraft;
import dev.writ.workshop.WorkshopId;
import io.quarkus.resteasy.reactive.jackson.CustomDeserialization;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Drafts of the workshop, from their start to the library.
@Path("/api/workshop")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = Api.WORKSHOP)
public class WorkshopResource {

    static final String DRAFTS = "/api/workshop/drafts/";

    private static final int DEFAULT_DAYS = 30;

    private final StartWorkshop startWorkshop;
    private final ListDrafts listDrafts;
    private final FindDraft findDraft;
    private final SaveDraft saveDraft;
    private final DeleteDraft deleteDraft;
    private final CommitDraft commitDraft;
    private final FindMetrics findMetrics;
    private final Posts posts;
    private final Caller caller;

    WorkshopResource(
            StartWorkshop startWorkshop,
            ListDrafts listDrafts,
            FindDraft findDraft,
            SaveDraft saveDraft,
            DeleteDraft deleteDraft,
            CommitDraft commitDraft,
            FindMetrics findMetrics,
            Posts posts,
            Caller caller) {
        this.startWorkshop = startWorkshop;
        this.listDrafts = listDrafts;
        this.findDraft = findDraft;
        this.saveDraft = saveDraft;
        this.deleteDraft = deleteDraft;
        this.commitDraft = commitDraft;
        this.findMetrics = findMetrics;
        this.posts = posts;
        this.caller = caller;
    }

    @POST
    @RolesAllowed(Roles.AUTHOR)
    @Path("/start")
    @Consumes(MediaType.APPLICATION_JSON)
    @CustomDeserialization(Strict.class)
    @Operation(
            operationId = "startWorkshop",
            summary = "Begin a workshop",
            description =
                    "With a text, a template to begin as, a name or requirements, or none of them. "
                            + "Answers with the draft and the assistant's first message.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = StartWorkshop.WorkshopRequest.class)))
    @APIResponse(
            responseCode = "201",
            description = "Begun.",
            headers = @Header(name = "Location", schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(implementation = StartWorkshop.Output.class)))
    public Response start(
            @HeaderParam(Posts.KEY) @Nullable String key,
            StartWorkshop.@Nullable WorkshopRequest body) {
        var request = Parameters.body(body);
        var input = new StartWorkshop.Input(request, caller.actor());
        return posts.answer(
                "POST /api/workshop/start", key, request, () -> begun(startWorkshop.run(input)));
    }

    static Posts.Made begun(StartWorkshop.Output begun) {
        return Posts.Made.of(201, begun).at(DRAFTS + begun.draft().id());
    }

    @GET
    @RolesAllowed(Roles.AUTHOR)
    @Path("/drafts")
    @Operation(
            operationId = "listWorkshopDrafts",
            summary = "List your drafts",
            description = "Those that you own and those that are shared with you, newest first.")
    @APIResponse(responseCode = "200", description = "A part of the list.")
    public Listed<Shown> list(
            @Parameter(
                            description = "Only of this status.",
                            schema = @Schema(ref = "#/components/schemas/WorkshopStatus"))
                    @QueryParam("status")
                    @Nullable String status,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return listDrafts.run(
                new ListDrafts.Input(
                        Parameters.choice("status", status, WorkshopDraft.Status.class),
                        caller.actor(),
                        Parameters.paging(limit, cursor)));
    }

    @GET
    @RolesAllowed(Roles.AUTHOR)
    @Path("/drafts/{id}")
    @Operation(
            operationId = "getWorkshopDraft",
            summary = "Read a draft",
            description = "One that is not shared with you is not there.")
    @APIResponse(responseCode = "200", description = "The draft.")
    public Shown draft(@PathParam("id") String id) {
        return findDraft.run(new FindDraft.Input(new WorkshopId(id), caller.actor()));
    }

    @PUT
    @RolesAllowed(Roles.AUTHOR)
    @Path("/drafts/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @CustomDeserialization(Strict.class)
    @Operation(
            operationId = "saveWorkshopDraft",
            summary = "Save a draft",
            description =
                    "What is left out stays. A content that was made from an older revision is "
                            + "refused with 409; the problem holds both texts, `yours` and "
                            + "`theirs`.")
    @RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = SaveDraft.DraftEdit.class)))
    @APIResponse(responseCode = "200", description = "As it is kept now.")
    public Shown save(@PathParam("id") String id, SaveDraft.@Nullable DraftEdit body) {
        return saveDraft.run(
                new SaveDraft.Input(new WorkshopId(id), Parameters.body(body), caller.actor()));
    }

    @DELETE
    @RolesAllowed(Roles.AUTHOR)
    @Path("/drafts/{id}")
    @Operation(
            operationId = "deleteWorkshopDraft",
            summary = "Delete a draft",
            description = "With its conversation, its tests and its comments. Only its owner can.")
    @APIResponse(responseCode = "204", description = "It is gone.")
    public void delete(@PathParam("id") String id) {
        deleteDraft.run(new DeleteDraft.Input(new WorkshopId(id), caller.actor()));
    }

    @POST
    @RolesAllowed(Roles.AUTHOR)
    @Path("/drafts/{id}/commit")
    @Consumes(MediaType.APPLICATION_JSON)
    @CustomDeserialization(Strict.class)
    @Operation(
            operationId = "commitWorkshopDraft",
            summary = "Put a draft into the library",
            description =
                    "It is ready, has 100 characters or more, and passes what every template of "
                            + "the library passes. A name that is taken is refused with 409.")
    @RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = CommitDraft.CommitRequest.class)))
    @APIResponse(
            responseCode = "201",
            description = "Committed, or committed before under the same name.",
            content = @Content(schema = @Schema(implementation = CommitDraft.Output.class)))
    public Response commit(
            @PathParam("id") String id,
            @HeaderParam(Posts.KEY) @Nullable String key,
            CommitDraft.@Nullable CommitRequest body) {
        var request = Parameters.body(body);
        var input = new CommitDraft.Input(new WorkshopId(id), request, caller.actor());
        return posts.answer(
                "POST " + DRAFTS + input.id() + "/commit",
                key,
                request,
                () -> Posts.Made.of(201, commitDraft.run(input)));
    }

    @GET
    @RolesAllowed(Roles.AUTHOR)
    @Path("/metrics")
    @Operation(
            operationId = "getWorkshopMetrics",
            summary = "How the workshop is used",
            description = "Counted where it is written, so that no count is behind.")
    @APIResponse(responseCode = "200", description = "The figures.")
    public FindMetrics.Output metrics(
            @Parameter(
                            description = "The last so many days.",
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            minimum = "1",
                                            maximum = "366",
                                            defaultValue = "30"))
                    @QueryParam("days")
                    @Nullable String days) {
        return findMetrics.run(
                new FindMetrics.Input(Parameters.number("days", days, DEFAULT_DAYS)));
    }
}
