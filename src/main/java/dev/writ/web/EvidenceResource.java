package dev.writ.web;

import dev.writ.audit.SealTrail;
import dev.writ.evidence.ExportEvidence;
import dev.writ.evidence.FindEvidence;
import dev.writ.evidence.Signer;
import dev.writ.finding.FindingId;
import dev.writ.finding.ScanId;
import dev.writ.prompt.PromptId;
import dev.writ.prompt.ReplayPrompt;
import dev.writ.web.identity.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// What can be proved, signed and sealed (docs/reference/evidence.md).
@Path("/api")
@Tag(name = Api.AUDIT)
public class EvidenceResource {

    static final String LINES = "application/jsonl";
    static final String ENVELOPE = "application/vnd.dsse.envelope.v1+json";
    static final String PEM = "application/x-pem-file";

    private final SealTrail sealTrail;
    private final ExportEvidence exportEvidence;
    private final FindEvidence findEvidence;
    private final ReplayPrompt replayPrompt;
    private final Signer signer;

    EvidenceResource(
            SealTrail sealTrail,
            ExportEvidence exportEvidence,
            FindEvidence findEvidence,
            ReplayPrompt replayPrompt,
            Signer signer) {
        this.sealTrail = sealTrail;
        this.exportEvidence = exportEvidence;
        this.findEvidence = findEvidence;
        this.replayPrompt = replayPrompt;
        this.signer = signer;
    }

    @POST
    @RolesAllowed(Roles.AUTHOR)
    @Path("/scans/{scan}/seal")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "sealTrail",
            summary = "Seal what happened to a scan",
            description =
                    "Continues the hash chain over its events and holds all that were sealed "
                            + "against the store. Asking again seals nothing twice.")
    @APIResponse(responseCode = "200", description = "Sealed, or what is not as it was sealed.")
    public SealTrail.Output seal(@PathParam("scan") String scan) {
        return sealTrail.run(new ScanId(scan).value());
    }

    @GET
    @RolesAllowed(Roles.AUTHOR)
    @Path("/scans/{scan}/evidence")
    @Produces(LINES)
    @Operation(
            operationId = "exportEvidence",
            summary = "Export the evidence of a scan",
            description =
                    "A line for each link of its trail, then an envelope for each finding, then "
                            + "the envelope of the manifest.")
    @APIResponse(
            responseCode = "200",
            description = "Lines of JSON.",
            content = @Content(mediaType = LINES, schema = @Schema(implementation = String.class)))
    public Response export(@PathParam("scan") String scan) {
        ExportEvidence.Ready ready = exportEvidence.run(new ScanId(scan));
        StreamingOutput lines = out -> ready.to((file, line) -> write(out, line));
        return Response.ok(lines, LINES).build();
    }

    @GET
    @RolesAllowed(Roles.AUTHOR)
    @Path("/scans/{scan}/findings/{finding}/evidence")
    @Produces(ENVELOPE)
    @Operation(
            operationId = "getFindingEvidence",
            summary = "Prove what happened to a finding",
            description = "A DSSE envelope over an in-toto statement, signed now.")
    @APIResponse(
            responseCode = "200",
            description = "The envelope.",
            content =
                    @Content(mediaType = ENVELOPE, schema = @Schema(implementation = String.class)))
    public String finding(@PathParam("scan") String scan, @PathParam("finding") String finding) {
        var one = new FindEvidence.OfFinding(new ScanId(scan), new FindingId(finding));
        return findEvidence.run(one).getFirst() + "\n";
    }

    @GET
    @RolesAllowed(Roles.AUTHOR)
    @Path("/prompts/{prompt}/evidence")
    @Produces(LINES)
    @Operation(
            operationId = "getPromptEvidence",
            summary = "Prove what came of a prompt",
            description = "An envelope for each of its findings, in its scan, signed now.")
    @APIResponse(
            responseCode = "200",
            description = "Lines of JSON.",
            content = @Content(mediaType = LINES, schema = @Schema(implementation = String.class)))
    public String prompt(@PathParam("prompt") String prompt) {
        List<String> lines = findEvidence.run(new FindEvidence.OfPrompt(new PromptId(prompt)));
        return String.join("\n", lines) + "\n";
    }

    @GET
    @RolesAllowed(Roles.AUTHOR)
    @Path("/prompts/{prompt}/replay")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "replayPrompt",
            summary = "Render a prompt again",
            description =
                    "From what is stored, byte for byte; with `today` by the rules, settings and "
                            + "template that hold today. Nothing is changed.")
    @APIResponse(responseCode = "200", description = "Whether it is the same, and how not.")
    public ReplayPrompt.Output replay(
            @PathParam("prompt") String prompt, @QueryParam("today") @Nullable String today) {
        return replayPrompt.run(
                new ReplayPrompt.Input(new PromptId(prompt), Parameters.flag("today", today)));
    }

    @GET
    @RolesAllowed(Roles.AUTHOR)
    @Path("/evidence/key")
    @Produces(PEM)
    @Operation(
            operationId = "getEvidenceKey",
            summary = "Read the public key",
            description = "The one that verifies what this server signs.")
    @APIResponse(
            responseCode = "200",
            description = "PEM of an Ed25519 or P-256 key.",
            content = @Content(mediaType = PEM, schema = @Schema(implementation = String.class)))
    public String key() {
        return signer.publicKey().pem();
    }

    private static void write(OutputStream out, String line) {
        try {
            out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
