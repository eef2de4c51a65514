package dev.writ.web;

import dev.writ.execution.FindTracking;
import dev.writ.finding.DeleteScan;
import dev.writ.finding.FindScan;
import dev.writ.finding.ImportScan;
import dev.writ.finding.ListFindings;
import dev.writ.finding.ListScans;
import dev.writ.finding.Scan;
import dev.writ.finding.ScanId;
import dev.writ.finding.SourceTree;
import dev.writ.kernel.Listed;
import dev.writ.plan.FindProgress;
import dev.writ.plan.PlanScan;
import dev.writ.plan.Planning;
import dev.writ.plan.Progress;
import dev.writ.project.ProjectName;
import dev.writ.web.identity.Caller;
import dev.writ.web.identity.Roles;
import io.quarkus.resteasy.reactive.jackson.CustomDeserialization;
import io.smallrye.mutiny.Multi;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestStreamElementType;
import org.jspecify.annotations.Nullable;

/// Scans: imports of analysis results.
@Path("/api/scans")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = Api.SCANS)
public class ScanResource {

    private final ImportScan importScan;
    private final ListScans listScans;
    private final FindScan findScan;
    private final DeleteScan deleteScan;
    private final ListFindings listFindings;
    private final PlanScan planScan;
    private final FindProgress findProgress;
    private final TrackingStream trackingStream;
    private final Posts posts;
    private final Caller caller;

    ScanResource(
            ImportScan importScan,
            ListScans listScans,
            FindScan findScan,
            DeleteScan deleteScan,
            ListFindings listFindings,
            PlanScan planScan,
            FindProgress findProgress,
            TrackingStream trackingStream,
            Posts posts,
            Caller caller) {
        this.importScan = importScan;
        this.listScans = listScans;
        this.findScan = findScan;
        this.deleteScan = deleteScan;
        this.listFindings = listFindings;
        this.planScan = planScan;
        this.findProgress = findProgress;
        this.trackingStream = trackingStream;
        this.posts = posts;
        this.caller = caller;
    }

    @POST
    @RolesAllowed(Roles.AUTHOR)
    @Consumes({MediaType.APPLICATION_JSON, "application/sarif+json", "application/gzip"})
    @Operation(
            operationId = "importScan",
            summary = "Import a report",
            description =
                    "SARIF 2.1.0 or Writ's own form, plain or gzip, at most 128 MiB as sent. The "
                            + "same report again is the same scan, and writes nothing.")
    @RequestBody(
            required = true,
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(type = SchemaType.OBJECT)),
                @Content(
                        mediaType = "application/sarif+json",
                        schema = @Schema(type = SchemaType.OBJECT)),
                @Content(
                        mediaType = "application/gzip",
                        schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(
            responseCode = "201",
            description = "Imported.",
            headers = @Header(name = "Location", schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(implementation = ImportScan.Output.class)))
    public Response importScan(
            @QueryParam("project") @DefaultValue("default") String project,
            @QueryParam("name") @DefaultValue("") String name,
            @HeaderParam(Posts.KEY) @Nullable String key,
            InputStream body) {
        var owner = new ProjectName(project);
        try (Upload upload = Upload.receive(name.isEmpty() ? "body" : name, body)) {
            var input =
                    new ImportScan.Input(
                            owner, name, List.of(upload), SourceTree.NONE, caller.actor());
            return posts.answer(
                    "POST /api/scans " + owner + " " + name,
                    key,
                    upload.sha256(),
                    () -> made(importScan.run(input)));
        }
    }

    private static Posts.Made made(ImportScan.Output imported) {
        return Posts.Made.of(201, imported).at("/api/scans/" + imported.scan().id());
    }

    @GET
    @RolesAllowed(Roles.AUTHOR)
    @Operation(
            operationId = "listScans",
            summary = "List scans",
            description = "Of a project newest first, or of all projects one after the other.")
    @APIResponse(responseCode = "200", description = "A part of the list.")
    public Listed<Scan> list(
            @QueryParam("project") @Nullable String project,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return listScans.run(
                new ListScans.Input(
                        Parameters.text(project).map(ProjectName::new),
                        Parameters.paging(limit, cursor)));
    }

    @GET
    @RolesAllowed(Roles.AUTHOR)
    @Path("/{scan}")
    @Operation(
            operationId = "getScan",
            summary = "Read a scan",
            description = "What was imported, and what became of its results.")
    @APIResponse(responseCode = "200", description = "The scan.")
    public Scan scan(@PathParam("scan") String scan) {
        return findScan.run(new ScanId(scan));
    }

    @DELETE
    @RolesAllowed(Roles.ADMIN)
    @Path("/{scan}")
    @Operation(
            operationId = "deleteScan",
            summary = "Remove a scan",
            description =
                    "What it saw and its groups are removed. Prompts, executions and events stay.")
    @APIResponse(responseCode = "204", description = "It is gone.")
    public void delete(@PathParam("scan") String scan) {
        deleteScan.run(new DeleteScan.Input(new ScanId(scan), caller.actor()));
    }

    @GET
    @RolesAllowed(Roles.AUTHOR)
    @Path("/{scan}/findings")
    @Operation(
            operationId = "listFindings",
            summary = "List what a scan saw",
            description = "Its findings by id, each with the places where the scan saw it.")
    @APIResponse(responseCode = "200", description = "A part of the list.")
    public Listed<ListFindings.Sighted> findings(
            @PathParam("scan") String scan,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return listFindings.run(
                new ListFindings.Input(new ScanId(scan), Parameters.paging(limit, cursor)));
    }

    @POST
    @RolesAllowed(Roles.AUTHOR)
    @Path("/{scan}/prompts")
    @Consumes(MediaType.APPLICATION_JSON)
    @CustomDeserialization(Strict.class)
    @Operation(
            operationId = "planScan",
            summary = "Make the prompts of a scan",
            description =
                    "In the background: progress is at `tracking`, the prompts at "
                            + "`/api/prompts?scan=`. Asking again while it runs changes nothing.")
    @RequestBody(
            required = false,
            content = @Content(schema = @Schema(implementation = PlanScan.Wish.class)))
    @APIResponse(
            responseCode = "202",
            description = "Begun, or running already.",
            headers = @Header(name = "Location", schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(implementation = Planning.class)))
    public Response plan(
            @PathParam("scan") String scan,
            @HeaderParam(Posts.KEY) @Nullable String key,
            PlanScan.@Nullable Wish wish) {
        var id = new ScanId(scan);
        var input = new PlanScan.Input(id, Optional.ofNullable(wish).orElse(PlanScan.Wish.ALL));
        String path = "/api/scans/" + id + "/";
        return posts.answer(
                "POST " + path + "prompts",
                key,
                input.wish(),
                () -> Posts.Made.of(202, planScan.run(input)).at(path + "tracking"));
    }

    @GET
    @RolesAllowed(Roles.AUTHOR)
    @Path("/{scan}/tracking")
    @Operation(
            operationId = "getTracking",
            summary = "How far a scan is",
            description =
                    "The making of its prompts, and what agents did with them. With "
                            + "`Accept: text/event-stream` each change is an event.")
    @APIResponse(
            responseCode = "200",
            description = "As of now.",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = Progress.class)),
                @Content(
                        mediaType = MediaType.SERVER_SENT_EVENTS,
                        schema = @Schema(type = SchemaType.STRING))
            })
    public Progress tracking(
            @PathParam("scan") String scan, @QueryParam("recount") @Nullable String recount) {
        return findProgress.run(
                new FindTracking.Input(new ScanId(scan), Parameters.flag("recount", recount)));
    }

    @GET
    @RolesAllowed(Roles.AUTHOR)
    @Path("/{scan}/tracking")
    @Produces(MediaType.SERVER_SENT_EVENTS + ";qs=0.1") // who names no type gets the JSON
    @RestStreamElementType(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public Multi<Progress> stream(@PathParam("scan") String scan) {
        return trackingStream.of(new ScanId(scan));
    }
}
