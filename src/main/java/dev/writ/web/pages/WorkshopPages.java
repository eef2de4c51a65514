package dev.writ.web.pages;

import dev.writ.kernel.Fields;
import dev.writ.overview.ViewDraft;
import dev.writ.overview.ViewWorkshop;
import dev.writ.web.Parameters;
import dev.writ.web.identity.Caller;
import dev.writ.web.identity.Roles;
import dev.writ.workshop.FindDraft;
import dev.writ.workshop.ListDrafts;
import dev.writ.workshop.Share;
import dev.writ.workshop.Shown;
import dev.writ.workshop.WorkshopDraft.Status;
import dev.writ.workshop.WorkshopId;
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

/// Where people design templates.
@Path("/workshop")
@Produces(Show.HTML)
public class WorkshopPages {

    private static final String NAV = "workshop";
    private static final List<Integer> STARS = List.of(1, 2, 3, 4, 5);

    private final ViewWorkshop viewWorkshop;
    private final ViewDraft viewDraft;
    private final Caller caller;
    private final Show show;

    WorkshopPages(ViewWorkshop viewWorkshop, ViewDraft viewDraft, Caller caller, Show show) {
        this.viewWorkshop = viewWorkshop;
        this.viewDraft = viewDraft;
        this.caller = caller;
        this.show = show;
    }

    /// @param clone a template that a script of the page begins a draft as
    @GET
    @RolesAllowed(Roles.AUTHOR)
    public String workshop(
            @QueryParam("status") @DefaultValue("") String status,
            @QueryParam("clone") @DefaultValue("") String clone,
            @QueryParam("cursor") @Nullable String cursor) {
        var input =
                new ListDrafts.Input(
                        Parameters.choice("status", status, Status.class),
                        caller.actor(),
                        Parameters.paging(null, cursor));
        var more =
                Map.<String, Object>of(
                        "status", status, "clone", clone, "statuses", words(Status.values()));
        return show.page(new View("workshop.html", "Workshop", NAV, viewWorkshop.run(input), more));
    }

    @GET
    @RolesAllowed(Roles.AUTHOR)
    @Path("/{draft}")
    public String draft(@PathParam("draft") String draft) {
        ViewDraft.Output found =
                viewDraft.run(new FindDraft.Input(new WorkshopId(draft), caller.actor()));
        Shown shown = found.draft();
        boolean open = shown.status() != Status.COMMITTED;
        boolean owns = shown.right() == Share.Right.OWN;
        var more =
                Map.<String, Object>of(
                        "said",
                        found.messages().stream().map(Said::of).toList(),
                        "steps",
                        words(Status.DRAFT, Status.TESTING, Status.READY),
                        "stars",
                        STARS,
                        "length",
                        shown.content().length(),
                        "locked",
                        !open,
                        "writes",
                        open && shown.right() != Share.Right.READ,
                        "commits",
                        open && owns,
                        "owns",
                        owns);
        String title = shown.name().orElse("Draft without a name");
        return show.page(new View("draft.html", title, NAV, found, more));
    }

    private static List<String> words(Status... all) {
        return Stream.of(all).map(Fields::word).toList();
    }
}
