package dev.writ.web;

import dev.writ.change.ApproveChange;
import dev.writ.change.CheckChange;
import dev.writ.change.CheckedChange;
import dev.writ.change.CheckedChangeId;
import dev.writ.change.FindCheckedChange;
import dev.writ.change.Submission;
import dev.writ.change.Trees;
import dev.writ.project.ProjectName;
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

/// Changes that come back from agents.
@Path("/api")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = Api.CHANGES)
public class ChangeResource {

    /// Why a person takes a change.
    public record Reason(String reason) {}

    private final CheckChange checkChange;
    private final FindCheckedChange findCheckedChange;
    private final ApproveChange approveChange;
    private final Posts posts;
    private final Caller caller;

    ChangeResource(
            CheckChange checkChange,
            FindCheckedChange findCheckedChange,
            ApproveChange approveChange,
            Posts posts,
            Caller caller) {
        this.checkChange = checkChange;
        this.findCheckedChange = findCheckedChange;
        this.approveChange = approveChange;
        this.posts = posts;
        this.caller = caller;
    }

    @POST
    @RolesAllowed(Roles.AUTHOR)
    @Path("/check")
    @Consumes(MediaType.APPLICATION_JSON)
    @CustomDeserialization(Strict.class)
    @Operation(
            operationId = "checkChange",
            summary = "Check a change",
            description =
                    "By all rules that may hold for its files: those that ship with Writ, or with "
                            + "`project` those of the project and its waivers. Nothing is kept.")
    @RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = Submission.class)))
    @APIResponse(responseCode = "200", description = "The change, judged.")
    public CheckedChange check(
            @QueryParam("project") @Nullable String project, @Nullable Submission body) {
        return checkChange.run(
                new CheckChange.Input(
                        Parameters.text(project).map(ProjectName::new),
                        Optional.empty(),
                        Parameters.body(body),
                        Trees.NONE,
                        Optional.empty(),
                        caller.actor()));
    }

    @GET
    @RolesAllowed(Roles.AUTHOR)
    @Path("/changes/{change}")
    @Operation(
            operationId = "getChange",
            summary = "Read a checked change",
            description = "As it was judged for a prompt, with its approval.")
    @APIResponse(responseCode = "200", description = "The checked change.")
    public FindCheckedChange.Output change(@PathParam("change") String change) {
        return findCheckedChange.run(new CheckedChangeId(change));
    }

    @POST
    @RolesAllowed(Roles.APPROVER)
    @Path("/changes/{change}/approve")
    @Consumes(MediaType.APPLICATION_JSON)
    @CustomDeserialization(Strict.class)
    @Operation(
            operationId = "approveChange",
            summary = "Approve a change that needs it",
            description =
                    "By somebody else than who submitted it. The first approval stays; a blocked "
                            + "change cannot be approved.")
    @RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = Reason.class)))
    @APIResponse(
            responseCode = "200",
            description = "The checked change with its approval.",
            content = @Content(schema = @Schema(implementation = FindCheckedChange.Output.class)))
    public Response approve(
            @PathParam("change") String change,
            @HeaderParam(Posts.KEY) @Nullable String key,
            @Nullable Reason body) {
        Reason reason = Parameters.body(body);
        var input =
                new ApproveChange.Input(
                        new CheckedChangeId(change), reason.reason(), caller.actor());
        return posts.answer(
                "POST /api/changes/" + input.change() + "/approve",
                key,
                reason,
                () -> Posts.Made.of(200, approveChange.run(input)));
    }
}
