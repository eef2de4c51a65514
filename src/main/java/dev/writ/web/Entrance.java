package dev.writ.web;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;

/// Who opens the server in a browser sees what there is.
@Path("/")
public class Entrance {

    private static final URI TRIAL = URI.create("/q/swagger-ui/");

    @GET
    @Authenticated
    @Operation(hidden = true)
    public Response enter() {
        return Response.seeOther(TRIAL).build();
    }
}
