package dev.writ.web;

import dev.writ.change.CheckChange;
import dev.writ.change.CheckedChange;
import dev.writ.change.ListCheckedChanges;
import dev.writ.change.Submission;
import dev.writ.change.Trees;
import dev.writ.execution.Execution;
import dev.writ.execution.ReportOutcome;
import dev.writ.kernel.Listed;
import dev.writ.prompt.PromptId;
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

/// The change that answers a prompt, and what became of it.
@Path("/api/prompts/{prompt}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = Api.CHANGES)
public class PromptChangeResource {

    private final CheckChange checkChange;
    private final ListCheckedChanges listCheckedChanges;
    private final ReportOutcome reportOutcome;
    private final Posts posts;
    private final Caller caller;

    PromptChangeResource(
            CheckChange checkChange,
            ListCheckedChanges listCheckedChanges,
            ReportOutcome reportOutcome,
            Posts posts,
            Caller caller) {
        this.checkChange = checkChange;
        this.listCheckedChanges = listCheckedChanges;
        this.reportOutcome = reportOutcome;
        this.posts = posts;
        this.caller = caller;
    }

    @POST
    @RolesAllowed(Roles.AUTHOR)
    @Path("/check")
    @Consumes(MediaType.APPLICATION_JSON)
    @CustomDeserialization(Strict.class)
    @Operation(
            operationId = "checkPromptChange",
            summary = "Check the change that answers a prompt",
            description =
                    "By the rules that the prompt names. The result is kept: name its id as "
                            + "`change` when you report the execution.")
    @RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = Submission.class)))
    @APIResponse(
            responseCode = "200",
            description = "The change, judged.",
            content = @Content(schema = @Schema(implementation = CheckedChange.class)))
    public Response check(
            @PathParam("prompt") String prompt,
            @HeaderParam(Posts.KEY) @Nullable String key,
            @Nullable Submission body) {
        var id = new PromptId(prompt);
        Submission submission = Parameters.body(body);
        var input =
                new CheckChange.Input(
                        Optional.empty(),
                        Optional.of(id),
                        submission,
                        Trees.NONE,
                        Optional.empty(),
                        caller.actor());
        return posts.answer(
                "POST /api/prompts/" + id + "/check",
                key,
                submission,
                () -> Posts.Made.of(200, checkChange.run(input)));
    }

    @GET
    @RolesAllowed(Roles.AUTHOR)
    @Path("/changes")
    @Operation(
            operationId = "listPromptChanges",
            summary = "List the changes that were checked for a prompt",
            description = "Newest first.")
    @APIResponse(responseCode = "200", description = "A part of the list.")
    public Listed<CheckedChange> changes(
            @PathParam("prompt") String prompt,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return listCheckedChanges.run(
                new ListCheckedChanges.Input(
                        new PromptId(prompt), Parameters.paging(limit, cursor)));
    }

    @POST
    @RolesAllowed(Roles.AUTHOR)
    @Path("/outcome")
    @Consumes(MediaType.APPLICATION_JSON)
    @CustomDeserialization(Strict.class)
    @Operation(
            operationId = "reportOutcome",
            summary = "Report what became of a change",
            description =
                    "How far the change of the last attempt came after it had ended, such as "
                            + "`merged`, or why it was `rejected`. Each is told once; again "
                            + "changes nothing.")
    @RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = ReportOutcome.Said.class)))
    @APIResponse(
            responseCode = "200",
            description = "The execution with its outcomes.",
            content = @Content(schema = @Schema(implementation = Execution.class)))
    public Response outcome(
            @PathParam("prompt") String prompt,
            @HeaderParam(Posts.KEY) @Nullable String key,
            ReportOutcome.@Nullable Said body) {
        ReportOutcome.Said said = Parameters.body(body);
        var input = new ReportOutcome.Input(new PromptId(prompt), said, caller.actor());
        return posts.answer(
                "POST /api/prompts/" + input.prompt() + "/outcome",
                key,
                said,
                () -> Posts.Made.of(200, reportOutcome.run(input)));
    }
}
