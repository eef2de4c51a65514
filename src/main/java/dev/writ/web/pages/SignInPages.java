package dev.writ.web.pages;

import dev.writ.web.identity.SignIn;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Map;
import java.util.Set;

/// Signing in and out with a browser, on a server with accounts.
@Path("/")
@Produces(Show.HTML)
public class SignInPages {

    /// A working day; the token itself may end before.
    private static final int SECONDS = 8 * 3_600;

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private final SignIn signIn;
    private final Layout layout;

    SignInPages(SignIn signIn, Layout layout) {
        this.signIn = signIn;
        this.layout = layout;
    }

    @GET
    @PermitAll
    @Path("signin")
    public String ask(@CookieParam(SignIn.COOKIE) @DefaultValue("") String token) {
        checkOffered();
        return form(token.isEmpty() ? "" : signIn.refusal(token).orElse(""));
    }

    @POST
    @PermitAll
    @Path("signin")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response signIn(
            @FormParam("token") @DefaultValue("") String said, @Context UriInfo asked) {
        checkOffered();
        String token = said.strip();
        String refusal = signIn.refusal(token).orElse("");
        return refusal.isEmpty()
                ? to("/scans", cookie(token, SECONDS, asked))
                : Response.status(Response.Status.UNAUTHORIZED).entity(form(refusal)).build();
    }

    @POST
    @PermitAll
    @Path("signout")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response signOut(@Context UriInfo asked) {
        checkOffered();
        return to(SignIn.PATH, cookie("", 0, asked));
    }

    private void checkOffered() {
        if (!signIn.isOffered()) {
            throw new NotFoundException();
        }
    }

    private String form(String refusal) {
        return layout.render(
                new View("signin.html", "Sign in", "", Map.of("refusal", refusal)), "");
    }

    private static Response to(String path, NewCookie cookie) {
        return Response.seeOther(URI.create(path)).cookie(cookie).build();
    }

    private static NewCookie cookie(String token, int seconds, UriInfo asked) {
        return new NewCookie.Builder(SignIn.COOKIE)
                .value(token)
                .path("/")
                .maxAge(seconds)
                .httpOnly(true)
                .secure(!LOOPBACK.contains(String.valueOf(asked.getBaseUri().getHost())))
                .sameSite(NewCookie.SameSite.STRICT)
                .build();
    }
}
