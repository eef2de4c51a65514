package dev.writ.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.writ.evidence.VerifyEvidence;
import dev.writ.kernel.Failed;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `writ evidence`: what can be proved of a scan, and proving it.
@Command(
        name = "evidence",
        description = "Seals, exports and verifies what happened to findings.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "Examples:",
            "  writ evidence export s-dsc5m7sn3v1ydbeppp3n --out evidence",
            "  writ evidence verify evidence --key trusted.pem",
            "  writ evidence show p-0fmpg35dd0q6cjke61p4"
        })
public class EvidenceCommand implements Runnable {

    @Spec CommandSpec spec;

    private final Desks desks;
    private final VerifyEvidence verifyEvidence;

    EvidenceCommand(Desks desks, VerifyEvidence verifyEvidence) {
        this.desks = desks;
        this.verifyEvidence = verifyEvidence;
    }

    @Override
    public void run() {
        spec.commandLine().usage(out(), CommandLine.Help.Ansi.AUTO);
    }

    @Command(
            name = "seal",
            description = "Continues the hash chain of a scan's trail, and checks all of it.",
            mixinStandardHelpOptions = true,
            footer = {"", "Exit codes: 0 it is whole, 1 it is not what was sealed."})
    int seal(@Parameters(paramLabel = "SCAN") String scan, @Mixin DeskOptions options) {
        JsonNode sealed = desks.of(options).evidence().seal(scan);
        Answers.print(sealed, options.json, out());
        return sealed.path("differences").isEmpty() ? 0 : 1;
    }

    @Command(
            name = "export",
            description = "Writes trail, statements, manifest and public key of a scan.",
            mixinStandardHelpOptions = true)
    int export(
            @Parameters(paramLabel = "SCAN") String scan,
            @Option(
                            names = "--out",
                            paramLabel = "DIR",
                            required = true,
                            description = "A new or empty folder, or that of an earlier export.")
                    Path folder,
            @Mixin DeskOptions options) {
        var written = new EvidenceFolder(folder).write(desks.of(options), scan, verifyEvidence);
        Answers.print(Verified.json(written).put("out", folder.toString()), options.json, out());
        return 0;
    }

    @Command(
            name = "show",
            description = "Prints a signed statement, or those of a prompt's findings.",
            mixinStandardHelpOptions = true)
    int show(
            @Parameters(paramLabel = "FINDING|PROMPT") String id,
            @Option(
                            names = "--scan",
                            paramLabel = "SCAN",
                            description = "The scan that saw the finding.")
                    @Nullable String scan,
            @Mixin DeskOptions options) {
        Desk desk = desks.of(options);
        found(desk, id, Optional.ofNullable(scan)).forEach(out()::println);
        out().flush();
        return 0;
    }

    private static List<String> found(Desk desk, String id, Optional<String> scan) {
        if (!id.startsWith("f-")) {
            return desk.evidence().ofPrompt(id);
        }
        String of =
                scan.orElseThrow(
                        () ->
                                Failed.invalid(
                                        "--scan is missing",
                                        "A finding has a statement for each scan: name one"));
        return List.of(desk.evidence().ofFinding(of, id));
    }

    @Command(
            name = "verify",
            description = "Verifies an export, or a file of statements. Opens no store.",
            mixinStandardHelpOptions = true,
            footer = {"", "Exit codes: 0 verified, 1 not verified, 2 bad input."})
    int verify(
            @Parameters(paramLabel = "FILE|DIR") Path path,
            @Option(
                            names = "--key",
                            paramLabel = "PEM",
                            description = "The public key that must have signed.")
                    @Nullable Path key,
            @Option(names = PlanCommand.JSON, description = "Print one JSON object.")
                    boolean json) {
        var output = verifyEvidence.run(input(path, Optional.ofNullable(key)));
        if (json) {
            Answers.print(Verified.json(output), true, out());
        } else {
            Verified.print(output, out());
        }
        return output.verified() ? 0 : 1;
    }

    private static VerifyEvidence.Input input(Path path, Optional<Path> key) {
        Optional<String> pem = key.map(EvidenceCommand::read);
        if (Files.isDirectory(path)) {
            return new VerifyEvidence.Input(EvidenceFolder.in(path), Optional.empty(), pem);
        }
        if (!Files.isReadable(path)) {
            throw Failed.invalid(
                    path + " cannot be read", "Name the folder of an export, or its statements");
        }
        Path file = path.toAbsolutePath();
        return new VerifyEvidence.Input(
                EvidenceFolder.in(file.resolveSibling("")),
                Optional.of(file.getFileName().toString()),
                pem);
    }

    private static String read(Path key) {
        try {
            return Files.readString(key);
        } catch (IOException unreadable) {
            throw Failed.invalid(key + " cannot be read", "Name the PEM of a public key");
        }
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
