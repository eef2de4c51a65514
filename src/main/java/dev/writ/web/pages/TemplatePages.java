package dev.writ.web.pages;

import dev.writ.kernel.Fields;
import dev.writ.library.Home;
import dev.writ.library.ListTemplates;
import dev.writ.library.ListTemplates.Wanted;
import dev.writ.library.TemplateId;
import dev.writ.overview.ViewDiff;
import dev.writ.overview.ViewTemplate;
import dev.writ.overview.ViewTemplates;
import dev.writ.project.ProjectName;
import dev.writ.template.TemplateType;
import dev.writ.web.Homes;
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
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Templates: what is there to begin with, and which version holds where.
@Path("/templates")
@Produces(Show.HTML)
public class TemplatePages {

    private static final String NAV = "templates";
    private static final String SPLIT = "split";

    private final ViewTemplates viewTemplates;
    private final ViewTemplate viewTemplate;
    private final ViewDiff viewDiff;
    private final Show show;

    TemplatePages(
            ViewTemplates viewTemplates, ViewTemplate viewTemplate, ViewDiff viewDiff, Show show) {
        this.viewTemplates = viewTemplates;
        this.viewTemplate = viewTemplate;
        this.viewDiff = viewDiff;
        this.show = show;
    }

    @GET
    @RolesAllowed(Roles.AUTHOR)
    public String templates(
            @QueryParam("home") @DefaultValue("") String home,
            @QueryParam("type") @DefaultValue("") String type,
            @QueryParam("category") @DefaultValue("") String category,
            @QueryParam("named") @DefaultValue("") String named,
            @QueryParam("cursor") @Nullable String cursor) {
        var wanted =
                new Wanted(
                        Parameters.text(home.strip()).map(Home::parse),
                        Parameters.choice("type", type, TemplateType.class)
                                .map(Set::of)
                                .orElse(Set.of()),
                        Parameters.text(category.strip()),
                        Parameters.text(named.strip()));
        var found =
                viewTemplates.run(
                        new ListTemplates.Input(
                                wanted, ListTemplates.Sort.NAME, Parameters.paging(null, cursor)));
        var more =
                Map.<String, Object>of(
                        "home",
                        home,
                        "type",
                        type,
                        "types",
                        types(),
                        "category",
                        category,
                        "named",
                        named,
                        "all",
                        (home + type + category + named).isBlank());
        return show.page(new View("templates.html", "Templates", NAV, found, more));
    }

    @GET
    @RolesAllowed(Roles.AUTHOR)
    @Path("/{name}")
    public String template(
            @PathParam("name") String name,
            @QueryParam("home") @Nullable String home,
            @QueryParam("version") @Nullable String version,
            @QueryParam("project") @DefaultValue("") String project,
            @QueryParam("path") @DefaultValue("") String path,
            @QueryParam("cursor") @Nullable String cursor) {
        TemplateId id = Homes.id(home, name);
        ViewTemplate.Output found =
                viewTemplate.run(
                        new ViewTemplate.Input(
                                id,
                                Homes.optionalVersion("version", version),
                                Parameters.text(project.strip()).map(ProjectName::new),
                                Parameters.text(path.strip()),
                                Parameters.paging(null, cursor)));
        var more =
                Map.<String, Object>of(
                        "lines", found.version().text().lines().toList(), "path", path);
        return show.page(new View("template.html", found.template().title(), NAV, found, more));
    }

    @GET
    @RolesAllowed(Roles.AUTHOR)
    @Path("/{name}/diff")
    public String diff(
            @PathParam("name") String name,
            @QueryParam("home") @Nullable String home,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @QueryParam("view") @DefaultValue("unified") String view) {
        ViewDiff.Output found =
                viewDiff.run(
                        new ViewDiff.Input(
                                Homes.id(home, name),
                                Homes.optionalVersion("from", from),
                                Homes.optionalVersion("to", to)));
        boolean split = view.equals(SPLIT);
        var rows = split ? DiffRow.split(found.rows()) : DiffRow.unified(found.rows());
        var more = Map.<String, Object>of("rows", rows, "split", split);
        String title = "Versions %d and %d of %s".formatted(found.from(), found.to(), name);
        return show.page(new View("diff.html", title, NAV, found, more));
    }

    private static List<String> types() {
        return Stream.of(TemplateType.values()).map(Fields::word).toList();
    }
}
