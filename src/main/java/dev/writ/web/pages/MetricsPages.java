package dev.writ.web.pages;

import dev.writ.overview.ViewMetrics;
import dev.writ.project.ProjectName;
import dev.writ.web.Parameters;
import dev.writ.web.identity.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.util.Map;

/// How the last scans went.
@Path("/metrics")
@Produces(Show.HTML)
public class MetricsPages {

    private final ViewMetrics viewMetrics;
    private final Show show;

    MetricsPages(ViewMetrics viewMetrics, Show show) {
        this.viewMetrics = viewMetrics;
        this.show = show;
    }

    @GET
    @RolesAllowed(Roles.AUTHOR)
    public String metrics(@QueryParam("project") @DefaultValue("") String project) {
        var found = viewMetrics.run(Parameters.text(project).map(ProjectName::new));
        var more = Map.<String, Object>of("project", project);
        return show.page(new View("metrics.html", "Metrics", "metrics", found, more));
    }
}
