package dev.writ.web.pages;

import dev.writ.execution.Tracking;
import dev.writ.finding.ListScans;
import dev.writ.finding.ScanId;
import dev.writ.finding.Severity;
import dev.writ.kernel.Fields;
import dev.writ.overview.ViewCompliance;
import dev.writ.overview.ViewFindings;
import dev.writ.overview.ViewPrompts;
import dev.writ.overview.ViewScan;
import dev.writ.project.ProjectName;
import dev.writ.prompt.Prompt;
import dev.writ.web.Parameters;
import dev.writ.web.identity.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Scans: what was imported, and what became of it.
@Path("/scans")
@Produces(Show.HTML)
public class ScanPages {

    private static final String NAV = "scans";

    private final ListScans listScans;
    private final ViewScan viewScan;
    private final ViewFindings viewFindings;
    private final ViewPrompts viewPrompts;
    private final ViewCompliance viewCompliance;
    private final Show show;

    ScanPages(
            ListScans listScans,
            ViewScan viewScan,
            ViewFindings viewFindings,
            ViewPrompts viewPrompts,
            ViewCompliance viewCompliance,
            Show show) {
        this.listScans = listScans;
        this.viewScan = viewScan;
        this.viewFindings = viewFindings;
        this.viewPrompts = viewPrompts;
        this.viewCompliance = viewCompliance;
        this.show = show;
    }

    @GET
    @RolesAllowed(Roles.AUTHOR)
    public String scans(
            @QueryParam("project") @DefaultValue("") String project,
            @QueryParam("cursor") @Nullable String cursor) {
        var input =
                new ListScans.Input(
                        Parameters.text(project).map(ProjectName::new),
                        Parameters.paging(null, cursor));
        var filter = Map.<String, Object>of("project", project);
        return show.page(new View("scans.html", "Scans", NAV, listScans.run(input), filter));
    }

    @GET
    @RolesAllowed(Roles.AUTHOR)
    @Path("/{scan}")
    public String scan(@PathParam("scan") String scan) {
        ViewScan.Output found = viewScan.run(new ScanId(scan));
        var more = Map.<String, Object>of("bar", bar(found.progress().tracking()));
        return show.page(new View("scan.html", found.scan().name(), NAV, found, more));
    }

    @GET
    @RolesAllowed(Roles.AUTHOR)
    @Path("/{scan}/findings")
    public String findings(
            @PathParam("scan") String scan,
            @QueryParam("severity") @DefaultValue("") String severity,
            @QueryParam("text") @DefaultValue("") String text,
            @QueryParam("cursor") @Nullable String cursor) {
        var filter =
                new ViewFindings.Filter(
                        Parameters.choice("severity", severity, Severity.class), text.strip());
        ViewFindings.Output found =
                viewFindings.run(
                        new ViewFindings.Input(
                                new ScanId(scan), filter, Parameters.paging(null, cursor)));
        var more =
                Map.<String, Object>of(
                        "severity", severity, "severities", words(Severity.values()), "text", text);
        return show.page(new View("findings.html", title("Findings", scan), NAV, found, more));
    }

    @GET
    @RolesAllowed(Roles.AUTHOR)
    @Path("/{scan}/prompts")
    public String prompts(
            @PathParam("scan") String scan,
            @QueryParam("status") @DefaultValue("") String status,
            @QueryParam("persona") @DefaultValue("") String persona,
            @QueryParam("cursor") @Nullable String cursor) {
        ViewPrompts.Output found =
                viewPrompts.run(
                        new ViewPrompts.Input(
                                new ScanId(scan),
                                Parameters.choice("status", status, Prompt.Status.class),
                                Parameters.text(persona),
                                Parameters.paging(null, cursor)));
        var more =
                Map.<String, Object>of(
                        "status",
                        status,
                        "statuses",
                        words(Prompt.Status.values()),
                        "persona",
                        persona);
        return show.page(new View("prompts.html", title("Prompts", scan), NAV, found, more));
    }

    @GET
    @RolesAllowed(Roles.AUTHOR)
    @Path("/{scan}/compliance")
    public String compliance(@PathParam("scan") String scan) {
        ViewCompliance.Output found = viewCompliance.run(new ScanId(scan));
        return show.page(new View("compliance.html", title("Compliance", scan), NAV, found));
    }

    private static List<String> words(Enum<?>[] all) {
        return Stream.of(all).map(Fields::word).toList();
    }

    private static String title(String what, String scan) {
        return what + " of " + scan;
    }

    private static List<Segment> bar(Tracking tracking) {
        return Segment.bar(
                Segment.of("completed", tracking.completedPrompts()),
                Segment.of("executing", tracking.executingPrompts()),
                Segment.of("failed", tracking.failedPrompts()),
                Segment.of("pending", tracking.pendingPrompts()));
    }
}
