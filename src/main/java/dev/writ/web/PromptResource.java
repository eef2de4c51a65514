package dev.writ.web;

import dev.writ.execution.Execution;
import dev.writ.execution.ListExecutions;
import dev.writ.execution.ReportExecution;
import dev.writ.finding.Priority;
import dev.writ.finding.ScanId;
import dev.writ.finding.Severity;
import dev.writ.kernel.Listed;
import dev.writ.project.ProjectName;
import dev.writ.prompt.FindPrompt;
import dev.writ.prompt.ListPrompts;
import dev.writ.prompt.Prompt;
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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// Prompts: what an agent is asked to do, and what it reports.
@Path("/api/prompts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = Api.PROMPTS)
public class PromptResource {

    static final String MARKDOWN = "text/markdown";

    private final ListPrompts listPrompts;
    private final FindPrompt findPrompt;
    private final ReportExecution reportExecution;
    private final ListExecutions listExecutions;
    private final Posts posts;
    private final Caller caller;

    PromptResource(
            ListPrompts listPrompts,
            FindPrompt findPrompt,
            ReportExecution reportExecution,
            ListExecutions listExecutions,
            Posts posts,
            Caller caller) {
        this.listPrompts = listPrompts;
        this.findPrompt = findPrompt;
        this.reportExecution = reportExecution;
        this.listExecutions = listExecutions;
        this.posts = posts;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(Roles.AUTHOR)
    @Operation(
            operationId = "listPrompts",
            summary = "List prompts",
            description =
                    "Of a scan, of a project, or of all projects one after the other; those to act "
                            + "on first in front. A part may be shorter than the limit while more "
                            + "come: go on while there is a `next`.")
    @APIResponse(responseCode = "200", description = "A part of the list.")
    public Listed<Prompt> list(
            @QueryParam("scan") @Nullable String scan,
            @QueryParam("project") @Nullable String project,
            @QueryParam("persona") @Nullable String persona,
            @QueryParam("status") @Nullable String status,
            @QueryParam("severity") @Nullable String severity,
            @QueryParam("priority") @Nullable String priority,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        var filter =
                new ListPrompts.Filter(
                        Parameters.text(scan).map(ScanId::new),
                        Parameters.text(project).map(ProjectName::new),
                        Parameters.text(persona),
                        Parameters.choice("status", status, Prompt.Status.class),
                        Parameters.choice("severity", severity, Severity.class),
                        Parameters.choice("priority", priority, Priority.class));
        return listPrompts.run(new ListPrompts.Input(filter, Parameters.paging(limit, cursor)));
    }

    @GET
    @RolesAllowed(Roles.AUTHOR)
    @Path("/{prompt}")
    @Operation(
            operationId = "getPrompt",
            summary = "Read a prompt",
            description = "With `Accept: text/markdown` its text alone, byte for byte.")
    @APIResponse(
            responseCode = "200",
            description = "The prompt.",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = FindPrompt.Output.class)),
                @Content(mediaType = MARKDOWN, schema = @Schema(implementation = String.class))
            })
    public RestResponse<FindPrompt.Output> prompt(@PathParam("prompt") String prompt) {
        FindPrompt.Output found = findPrompt.run(new PromptId(prompt));
        return RestResponse.ResponseBuilder.ok(found)
                .header(HttpHeaders.ETAG, Parameters.tag(found.version()))
                .build();
    }

    @GET
    @RolesAllowed(Roles.AUTHOR)
    @Path("/{prompt}")
    @Produces(MARKDOWN)
    @Operation(hidden = true)
    public Response text(@PathParam("prompt") String prompt) {
        FindPrompt.Output found = findPrompt.run(new PromptId(prompt));
        return Response.ok(found.text(), MARKDOWN + ";charset=UTF-8")
                .header(HttpHeaders.ETAG, Parameters.tag(found.version()))
                .build();
    }

    @POST
    @RolesAllowed(Roles.AUTHOR)
    @Path("/{prompt}/executions")
    @Consumes(MediaType.APPLICATION_JSON)
    @CustomDeserialization(Strict.class)
    @Operation(
            operationId = "reportExecution",
            summary = "Report an execution",
            description =
                    "That an agent begins (`executing`), or how it ended (`completed`, `failed`). "
                            + "An end without a beginning records both.")
    @RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = ReportExecution.Report.class)))
    @APIResponse(
            responseCode = "201",
            description = "Recorded.",
            content = @Content(schema = @Schema(implementation = ReportExecution.Output.class)))
    public Response report(
            @PathParam("prompt") String prompt,
            @HeaderParam(Posts.KEY) @Nullable String key,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            ReportExecution.@Nullable Report body) {
        var report = Parameters.body(body);
        var id = new PromptId(prompt);
        var input =
                new ReportExecution.Input(id, report, Parameters.version(ifMatch), caller.actor());
        return posts.answer(
                "POST /api/prompts/" + id + "/executions", key, report, () -> made(input));
    }

    private Posts.Made made(ReportExecution.Input input) {
        ReportExecution.Output reported = reportExecution.run(input);
        return Posts.Made.of(201, reported).in(reported.version());
    }

    @GET
    @RolesAllowed(Roles.AUTHOR)
    @Path("/{prompt}/executions")
    @Operation(
            operationId = "listExecutions",
            summary = "List the executions of a prompt",
            description = "Newest first.")
    @APIResponse(responseCode = "200", description = "A part of the list.")
    public Listed<Execution> executions(
            @PathParam("prompt") String prompt,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return listExecutions.run(
                new ListExecutions.Input(new PromptId(prompt), Parameters.paging(limit, cursor)));
    }
}
