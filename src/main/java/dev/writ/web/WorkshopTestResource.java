package dev.writ.web;

import dev.writ.web.identity.Caller;
import dev.writ.web.identity.Roles;
import dev.writ.workshop.DraftTest;
import dev.writ.workshop.ListTests;
import dev.writ.workshop.RateTest;
import dev.writ.workshop.TestDraft;
import dev.writ.workshop.TestId;
import dev.writ.workshop.WorkshopId;
import io.quarkus.resteasy.reactive.jackson.CustomDeserialization;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Tests of drafts.
@Path("/api/workshop")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = Api.WORKSHOP)
public class WorkshopTestResource {

    private final TestDraft testDraft;
    private final ListTests listTests;
    private final RateTest rateTest;
    private final Posts posts;
    private final Caller caller;

    WorkshopTestResource(
            TestDraft testDraft,
            ListTests listTests,
            RateTest rateTest,
            Posts posts,
            Caller caller) {
        this.testDraft = testDraft;
        this.listTests = listTests;
        this.rateTest = rateTest;
        this.posts = posts;
        this.caller = caller;
    }

    @POST
    @RolesAllowed(Roles.AUTHOR)
    @Path("/drafts/{id}/test")
    @Consumes(MediaType.APPLICATION_JSON)
    @CustomDeserialization(Strict.class)
    @Operation(
            operationId = "testWorkshopDraft",
            summary = "Try a draft",
            description =
                    "On the findings of a scan, or on `sample`. Takes 5 to 30 seconds with a "
                            + "model; ten tests a minute for each caller.")
    @RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = TestDraft.TestRequest.class)))
    @APIResponse(
            responseCode = "200",
            description = "What came of it.",
            content = @Content(schema = @Schema(implementation = DraftTest.class)))
    public Response test(
            @PathParam("id") String id,
            @HeaderParam(Posts.KEY) @Nullable String key,
            TestDraft.@Nullable TestRequest body) {
        var request = Parameters.body(body);
        var input = new TestDraft.Input(new WorkshopId(id), request, caller.actor());
        return posts.answer(
                "POST " + WorkshopResource.DRAFTS + input.id() + "/test",
                key,
                request,
                () -> Posts.Made.of(200, testDraft.run(input)));
    }

    @GET
    @RolesAllowed(Roles.AUTHOR)
    @Path("/drafts/{id}/tests")
    @Operation(
            operationId = "listWorkshopTests",
            summary = "List the tests of a draft",
            description = "The last 20, newest first.")
    @APIResponse(responseCode = "200", description = "The tests.")
    public List<DraftTest> tests(@PathParam("id") String id) {
        return listTests.run(new ListTests.Input(new WorkshopId(id), caller.actor()));
    }

    @PUT
    @RolesAllowed(Roles.AUTHOR)
    @Path("/drafts/{id}/tests/{test_id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @CustomDeserialization(Strict.class)
    @Operation(
            operationId = "rateWorkshopTest",
            summary = "Rate a test",
            description = "One to five stars and notes; what is left out stays.")
    @RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = RateTest.TestRating.class)))
    @APIResponse(responseCode = "200", description = "The test as it is now.")
    public DraftTest rate(
            @PathParam("id") String id,
            @PathParam("test_id") String test,
            RateTest.@Nullable TestRating body) {
        return rateTest.run(
                new RateTest.Input(
                        new WorkshopId(id),
                        new TestId(test),
                        Parameters.body(body),
                        caller.actor()));
    }
}
