package dev.writ.web;

import dev.writ.governance.ListRules;
import dev.writ.governance.RuleCoverage;
import dev.writ.project.ProjectName;
import dev.writ.template.Persona;
import dev.writ.template.Personas;
import dev.writ.template.TemplateVersion;
import dev.writ.template.Templates;
import dev.writ.web.identity.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// What prompts are made of: rules, templates, personas.
@Path("/api")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = Api.POLICY)
public class PolicyResource {

    private final ListRules listRules;
    private final Templates templates;
    private final Personas personas;

    PolicyResource(ListRules listRules, Templates templates, Personas personas) {
        this.listRules = listRules;
        this.templates = templates;
        this.personas = personas;
    }

    @GET
    @RolesAllowed(Roles.AUTHOR)
    @Path("/rules")
    @Operation(
            operationId = "listRules",
            summary = "List the rules in force",
            description = "Those that ship with Writ, or with `project` those of the project.")
    @APIResponse(responseCode = "200", description = "All of them, by id.")
    public List<ListRules.Facts> rules(@QueryParam("project") @Nullable String project) {
        return listRules.run(Parameters.text(project).map(ProjectName::new));
    }

    @GET
    @RolesAllowed(Roles.AUTHOR)
    @Path("/rules/coverage")
    @Operation(
            operationId = "getRuleCoverage",
            summary = "Count the rules that are enforced",
            description =
                    "How many of the rules on changes have a check, by family; with `project` those of the project.")
    @APIResponse(responseCode = "200", description = "The figures.")
    public RuleCoverage coverage(@QueryParam("project") @Nullable String project) {
        return listRules.coverage(Parameters.text(project).map(ProjectName::new));
    }

    @GET
    @RolesAllowed(Roles.AUTHOR)
    @Path("/rules/{rule}")
    @Operation(
            operationId = "getRule",
            summary = "Read a rule",
            description = "As it is in force, with `project` in that project.")
    @APIResponse(responseCode = "200", description = "The rule.")
    public ListRules.Facts rule(
            @PathParam("rule") String rule, @QueryParam("project") @Nullable String project) {
        return listRules.rule(Parameters.text(project).map(ProjectName::new), rule);
    }

    @GET
    @RolesAllowed(Roles.AUTHOR)
    @Path("/shipped-templates")
    @Operation(
            operationId = "listShippedTemplates",
            summary = "List the templates that ship",
            description =
                    "Prompts are rendered from them where the library has none that is nearer.")
    @APIResponse(responseCode = "200", description = "All versions.")
    public List<TemplateVersion> templates() {
        return List.copyOf(templates.all());
    }

    @GET
    @RolesAllowed(Roles.AUTHOR)
    @Path("/personas")
    @Operation(
            operationId = "listPersonas",
            summary = "List the personas",
            description = "The expertise profiles that prompts are written in the voice of.")
    @APIResponse(responseCode = "200", description = "All of them.")
    public List<Persona> personas() {
        return personas.all();
    }
}
