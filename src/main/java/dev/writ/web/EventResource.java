package dev.writ.web;

import dev.writ.audit.Event;
import dev.writ.audit.ListEvents;
import dev.writ.finding.ScanId;
import dev.writ.kernel.Failed;
import dev.writ.kernel.Listed;
import dev.writ.project.ProjectName;
import dev.writ.web.identity.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// The audit trail.
@Path("/api/events")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = Api.AUDIT)
public class EventResource {

    private final ListEvents listEvents;

    EventResource(ListEvents listEvents) {
        this.listEvents = listEvents;
    }

    @GET
    @RolesAllowed(Roles.AUTHOR)
    @Operation(
            operationId = "listEvents",
            summary = "List what happened",
            description =
                    "To a scan and its prompts, or with `project` to the settings of a project; in "
                            + "the order of time.")
    @APIResponse(responseCode = "200", description = "A part of the list.")
    public Listed<Event> list(
            @QueryParam("scan") @Nullable String scan,
            @QueryParam("project") @Nullable String project,
            @QueryParam("newestFirst") @Nullable String newestFirst,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return listEvents.run(
                new ListEvents.Input(
                        trail(scan, project),
                        Parameters.flag("newestFirst", newestFirst),
                        Parameters.paging(limit, cursor)));
    }

    private static String trail(@Nullable String scan, @Nullable String project) {
        var ofScan = Parameters.text(scan).map(ScanId::new).map(ScanId::value);
        var ofProject = Parameters.text(project).map(ProjectName::new).map(ProjectName::value);
        if (ofScan.isPresent() == ofProject.isPresent()) {
            throw Failed.invalid("scan or project is needed", "Name one of the two");
        }
        return ofScan.or(() -> ofProject).orElseThrow();
    }
}
