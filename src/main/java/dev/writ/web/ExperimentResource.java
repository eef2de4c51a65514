package dev.writ.web;

import dev.writ.experiment.Analysis;
import dev.writ.experiment.ConcludeExperiment;
import dev.writ.experiment.CreateExperiment;
import dev.writ.experiment.Experiment;
import dev.writ.experiment.ExperimentId;
import dev.writ.experiment.FindExperiment;
import dev.writ.experiment.ListExperiments;
import dev.writ.experiment.NewExperiment;
import dev.writ.experiment.StartExperiment;
import dev.writ.experiment.StopExperiment;
import dev.writ.experiment.TakeLook;
import dev.writ.kernel.Listed;
import dev.writ.web.identity.Caller;
import dev.writ.web.identity.Roles;
import io.quarkus.resteasy.reactive.jackson.CustomDeserialization;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Versions of templates tried against each other on what becomes of their prompts.
@Path("/api/experiments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = Api.EXPERIMENTS)
public class ExperimentResource {

    private static final String PATH = "/api/experiments";

    private final ListExperiments listExperiments;
    private final FindExperiment findExperiment;
    private final CreateExperiment createExperiment;
    private final StartExperiment startExperiment;
    private final TakeLook takeLook;
    private final ConcludeExperiment concludeExperiment;
    private final StopExperiment stopExperiment;
    private final Posts posts;
    private final Caller caller;

    ExperimentResource(
            ListExperiments listExperiments,
            FindExperiment findExperiment,
            CreateExperiment createExperiment,
            StartExperiment startExperiment,
            TakeLook takeLook,
            ConcludeExperiment concludeExperiment,
            StopExperiment stopExperiment,
            Posts posts,
            Caller caller) {
        this.listExperiments = listExperiments;
        this.findExperiment = findExperiment;
        this.createExperiment = createExperiment;
        this.startExperiment = startExperiment;
        this.takeLook = takeLook;
        this.concludeExperiment = concludeExperiment;
        this.stopExperiment = stopExperiment;
        this.posts = posts;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(Roles.AUTHOR)
    @Operation(
            operationId = "listExperiments",
            summary = "List experiments",
            description = "The newest first.")
    @APIResponse(responseCode = "200", description = "A part of the list.")
    public Listed<Experiment> list(
            @Parameter(
                            description = "Only of this status.",
                            schema = @Schema(ref = "#/components/schemas/ExperimentStatus"))
                    @QueryParam("status")
                    @Nullable String status,
            @Parameter(
                            description = "Only on this template, such as `shop/my_prompt`.",
                            schema = @Schema(type = SchemaType.STRING, pattern = "^.{1,250}$"))
                    @QueryParam("template")
                    @Nullable String template,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return listExperiments.run(
                new ListExperiments.Input(
                        Parameters.choice("status", status, Experiment.Status.class),
                        Parameters.text(template),
                        Parameters.paging(limit, cursor)));
    }

    @GET
    @RolesAllowed(Roles.AUTHOR)
    @Path("/{experiment}")
    @Operation(
            operationId = "getExperiment",
            summary = "Read an experiment",
            description = "With what there is so far and what its looks say. Takes no look.")
    @APIResponse(responseCode = "200", description = "The experiment.")
    public Analysis experiment(@PathParam("experiment") String experiment) {
        return findExperiment.run(new ExperimentId(experiment));
    }

    @POST
    @RolesAllowed(Roles.AUTHOR)
    @Consumes(MediaType.APPLICATION_JSON)
    @CustomDeserialization(Strict.class)
    @Operation(
            operationId = "createExperiment",
            summary = "Prepare an experiment",
            description =
                    "Plans how many subjects it takes. Nothing is assigned before it is started.")
    @RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = NewExperiment.class)))
    @APIResponse(
            responseCode = "201",
            description = "Prepared.",
            headers = @Header(name = "Location", schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(implementation = Experiment.class)))
    public Response create(
            @HeaderParam(Posts.KEY) @Nullable String key, @Nullable NewExperiment body) {
        var request = Parameters.body(body);
        return posts.answer(
                "POST " + PATH,
                key,
                request,
                () -> made(createExperiment.run(request.by(caller.actor()))));
    }

    @POST
    @RolesAllowed(Roles.APPROVER)
    @Path("/{experiment}/start")
    @Operation(
            operationId = "startExperiment",
            summary = "Start an experiment",
            description = "From now on findings get its variants. One runs on a template at most.")
    @APIResponse(
            responseCode = "200",
            description = "It runs.",
            content = @Content(schema = @Schema(implementation = Analysis.class)))
    public Response start(
            @PathParam("experiment") String experiment,
            @HeaderParam(Posts.KEY) @Nullable String key) {
        var input = new StartExperiment.Input(new ExperimentId(experiment), caller.actor());
        return answer(input.experiment(), "start", key, "", () -> startExperiment.run(input));
    }

    @POST
    @RolesAllowed(Roles.AUTHOR)
    @Path("/{experiment}/look")
    @Operation(
            operationId = "takeLook",
            summary = "Take the look that is due",
            description = "When none is due, nothing is kept: looking more often decides nothing.")
    @APIResponse(
            responseCode = "200",
            description = "How far it is.",
            content = @Content(schema = @Schema(implementation = Analysis.class)))
    public Response look(
            @PathParam("experiment") String experiment,
            @HeaderParam(Posts.KEY) @Nullable String key) {
        var id = new ExperimentId(experiment);
        return answer(id, "look", key, "", () -> takeLook.run(id));
    }

    @POST
    @RolesAllowed(Roles.APPROVER)
    @Path("/{experiment}/conclude")
    @Operation(
            operationId = "concludeExperiment",
            summary = "Conclude an experiment",
            description =
                    "With what follows from its looks. A version that is better moves production, "
                            + "through the gate that every version goes through.")
    @APIResponse(
            responseCode = "200",
            description = "It is concluded.",
            content = @Content(schema = @Schema(implementation = Analysis.class)))
    public Response conclude(
            @PathParam("experiment") String experiment,
            @HeaderParam(Posts.KEY) @Nullable String key) {
        var input = new ConcludeExperiment.Input(new ExperimentId(experiment), caller.actor());
        return answer(input.experiment(), "conclude", key, "", () -> concludeExperiment.run(input));
    }

    @POST
    @RolesAllowed(Roles.AUTHOR)
    @Path("/{experiment}/stop")
    @Consumes(MediaType.APPLICATION_JSON)
    @CustomDeserialization(Strict.class)
    @Operation(
            operationId = "stopExperiment",
            summary = "Stop an experiment",
            description = "Without a conclusion. Findings get what holds again.")
    @RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = StopExperiment.Stop.class)))
    @APIResponse(
            responseCode = "200",
            description = "It is stopped.",
            content = @Content(schema = @Schema(implementation = Analysis.class)))
    public Response stop(
            @PathParam("experiment") String experiment,
            @HeaderParam(Posts.KEY) @Nullable String key,
            StopExperiment.@Nullable Stop body) {
        var request = Parameters.body(body);
        var id = new ExperimentId(experiment);
        var input = new StopExperiment.Input(id, request.reason(), caller.actor());
        return answer(id, "stop", key, request, () -> stopExperiment.run(input));
    }

    private Response answer(
            ExperimentId id,
            String act,
            @Nullable String key,
            Object content,
            Supplier<Analysis> work) {
        return posts.answer(
                "POST " + PATH + "/" + id + "/" + act,
                key,
                content,
                () -> Posts.Made.of(200, work.get()));
    }

    private static Posts.Made made(Experiment experiment) {
        return Posts.Made.of(201, experiment).at(PATH + "/" + experiment.id());
    }
}
