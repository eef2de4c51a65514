package dev.writ.web.pages;

import dev.writ.experiment.Experiment;
import dev.writ.experiment.ExperimentId;
import dev.writ.experiment.ListExperiments;
import dev.writ.kernel.Fields;
import dev.writ.overview.ViewExperiment;
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

/// Experiments: versions of a template tried against each other.
@Path("/experiments")
@Produces(Show.HTML)
public class ExperimentPages {

    private static final String NAV = "templates";

    private final ListExperiments listExperiments;
    private final ViewExperiment viewExperiment;
    private final Show show;

    ExperimentPages(ListExperiments listExperiments, ViewExperiment viewExperiment, Show show) {
        this.listExperiments = listExperiments;
        this.viewExperiment = viewExperiment;
        this.show = show;
    }

    @GET
    @RolesAllowed(Roles.AUTHOR)
    public String experiments(
            @QueryParam("status") @DefaultValue("") String status,
            @QueryParam("template") @DefaultValue("") String template,
            @QueryParam("cursor") @Nullable String cursor) {
        var found =
                listExperiments.run(
                        new ListExperiments.Input(
                                Parameters.choice("status", status, Experiment.Status.class),
                                Parameters.text(template.strip()),
                                Parameters.paging(null, cursor)));
        var more =
                Map.<String, Object>of(
                        "status", status, "statuses", statuses(), "template", template);
        return show.page(new View("experiments.html", "Experiments", NAV, found, more));
    }

    @GET
    @RolesAllowed(Roles.AUTHOR)
    @Path("/{experiment}")
    public String experiment(@PathParam("experiment") String experiment) {
        ViewExperiment.Output found = viewExperiment.run(new ExperimentId(experiment));
        var more = Map.<String, Object>of("plot", LooksPlot.of(found.planned(), found.looks()));
        String title = found.analysis().experiment().title();
        return show.page(new View("experiment.html", title, NAV, found, more));
    }

    private static List<String> statuses() {
        return Stream.of(Experiment.Status.values()).map(Fields::word).toList();
    }
}
