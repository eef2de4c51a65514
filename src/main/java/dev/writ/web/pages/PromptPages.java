package dev.writ.web.pages;

import dev.writ.overview.ViewPrompt;
import dev.writ.prompt.PromptId;
import dev.writ.web.identity.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.Map;

/// Prompts: what an agent is asked to do, by which rules, and what came of it.
@Path("/prompts")
@Produces(Show.HTML)
public class PromptPages {

    private final ViewPrompt viewPrompt;
    private final Show show;

    PromptPages(ViewPrompt viewPrompt, Show show) {
        this.viewPrompt = viewPrompt;
        this.show = show;
    }

    @GET
    @RolesAllowed(Roles.AUTHOR)
    @Path("/{prompt}")
    public String prompt(@PathParam("prompt") String prompt) {
        ViewPrompt.Output found = viewPrompt.run(new PromptId(prompt));
        var more = Map.<String, Object>of("sections", PromptText.sections(found.text()));
        String title = "Prompt for " + found.prompt().about().rule();
        return show.page(new View("prompt.html", title, "scans", found, more));
    }
}
