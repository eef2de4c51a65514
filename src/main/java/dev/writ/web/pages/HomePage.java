package dev.writ.web.pages;

import dev.writ.web.identity.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/// Where a browser that knows no path begins.
@Path("/")
@Produces(Show.HTML)
public class HomePage {

    @GET
    @RolesAllowed(Roles.AUTHOR)
    public Response home() {
        return Response.seeOther(URI.create("/scans")).build();
    }
}
