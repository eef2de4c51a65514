package dev.writ.web;

import dev.writ.kernel.Listed;
import dev.writ.library.Alias;
import dev.writ.library.DiffVersions;
import dev.writ.library.ExplainTemplate;
import dev.writ.library.FindTemplate;
import dev.writ.library.Head;
import dev.writ.library.ListMoves;
import dev.writ.library.ListTemplates;
import dev.writ.library.ListVersions;
import dev.writ.library.Resolution;
import dev.writ.project.ProjectName;
import dev.writ.web.identity.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// The template library, for its readers.
@Path("/api/templates")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = Api.LIBRARY)
public class TemplateResource {

    private final ListTemplates listTemplates;
    private final FindTemplate findTemplate;
    private final ExplainTemplate explainTemplate;
    private final ListVersions listVersions;
    private final DiffVersions diffVersions;
    private final ListMoves listMoves;

    TemplateResource(
            ListTemplates listTemplates,
            FindTemplate findTemplate,
            ExplainTemplate explainTemplate,
            ListVersions listVersions,
            DiffVersions diffVersions,
            ListMoves listMoves) {
        this.listTemplates = listTemplates;
        this.findTemplate = findTemplate;
        this.explainTemplate = explainTemplate;
        this.listVersions = listVersions;
        this.diffVersions = diffVersions;
        this.listMoves = listMoves;
    }

    @GET
    @RolesAllowed(Roles.AUTHOR)
    @Operation(
            operationId = "listTemplates",
            summary = "List the templates of the library",
            description = "Those that are not retired, of all homes unless one is named.")
    @APIResponse(responseCode = "200", description = "A part of the list.")
    public Listed<Head> list(
            @QueryParam("home") @Nullable String home,
            @QueryParam("type") @Nullable String type,
            @QueryParam("category") @Nullable String category,
            @QueryParam("named") @Nullable String named,
            @QueryParam("sort") @Nullable String sort,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        var wanted =
                new ListTemplates.Wanted(
                        Homes.home(home),
                        Homes.types(type),
                        Parameters.text(category),
                        Parameters.text(named));
        return listTemplates.run(
                new ListTemplates.Input(
                        wanted,
                        Parameters.choice("sort", sort, ListTemplates.Sort.class)
                                .orElse(ListTemplates.Sort.NAME),
                        Parameters.paging(limit, cursor)));
    }

    @GET
    @RolesAllowed(Roles.AUTHOR)
    @Path("/{name}")
    @Operation(
            operationId = "getTemplate",
            summary = "Read a template",
            description = "With the text of one version: by number, by alias, or the latest.")
    @APIResponse(responseCode = "200", description = "The template.")
    public RestResponse<FindTemplate.Output> template(
            @PathParam("name") String name,
            @QueryParam("home") @Nullable String home,
            @QueryParam("version") @Nullable String version,
            @QueryParam("alias") @Nullable String alias) {
        var found =
                findTemplate.run(
                        new FindTemplate.Input(
                                Homes.id(home, name),
                                Homes.optionalVersion("version", version),
                                Parameters.choice("alias", alias, Alias.class)));
        return RestResponse.ResponseBuilder.ok(found)
                .header(HttpHeaders.ETAG, Parameters.tag(found.revision()))
                .build();
    }

    @GET
    @RolesAllowed(Roles.AUTHOR)
    @Path("/{name}/resolution")
    @Operation(
            operationId = "resolveTemplate",
            summary = "Explain which version holds",
            description = "In a project, by its settings; every place that was looked at is told.")
    @APIResponse(responseCode = "200", description = "The version, and why.")
    public Resolution resolution(
            @PathParam("name") String name,
            @QueryParam("project") @Nullable String project,
            @QueryParam("path") @Nullable String path) {
        return explainTemplate.run(
                new ExplainTemplate.Input(
                        name,
                        new ProjectName(Parameters.required("project", project)),
                        Parameters.text(path)));
    }

    @GET
    @RolesAllowed(Roles.AUTHOR)
    @Path("/{name}/versions")
    @Operation(
            operationId = "listVersions",
            summary = "List the versions of a template",
            description = "The newest first, without their texts.")
    @APIResponse(responseCode = "200", description = "A part of the list.")
    public Listed<ListVersions.Line> versions(
            @PathParam("name") String name,
            @QueryParam("home") @Nullable String home,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return listVersions.run(
                new ListVersions.Input(Homes.id(home, name), Parameters.paging(limit, cursor)));
    }

    @GET
    @RolesAllowed(Roles.AUTHOR)
    @Path("/{name}/diff")
    @Operation(
            operationId = "diffVersions",
            summary = "Compare two versions",
            description = "As a unified diff, as rows side by side, or both.")
    @APIResponse(responseCode = "200", description = "What is different.")
    public DiffVersions.Output diff(
            @PathParam("name") String name,
            @QueryParam("home") @Nullable String home,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @QueryParam("view") @Nullable String view) {
        return diffVersions.run(
                new DiffVersions.Input(
                        Homes.id(home, name),
                        Homes.version("from", from),
                        Homes.version("to", to),
                        Parameters.choice("view", view, DiffVersions.View.class)));
    }

    @GET
    @RolesAllowed(Roles.AUTHOR)
    @Path("/{name}/aliases")
    @Operation(
            operationId = "listAliases",
            summary = "List the aliases of a template",
            description = "Where they point, and every move that brought them there.")
    @APIResponse(responseCode = "200", description = "The aliases.")
    public ListMoves.Output aliases(
            @PathParam("name") String name, @QueryParam("home") @Nullable String home) {
        return listMoves.run(Homes.id(home, name));
    }
}
