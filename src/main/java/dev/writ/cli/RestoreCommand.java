package dev.writ.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `writ workshop restore`: the way back to an earlier text.
@Command(
        name = "restore",
        description = "Writes an earlier text again as the newest; nothing in between is lost.",
        mixinStandardHelpOptions = true)
public class RestoreCommand implements Callable<Integer> {

    @Spec CommandSpec spec;

    @Parameters(index = "0", paramLabel = "DRAFT")
    String draft = "";

    @Parameters(index = "1", paramLabel = "N", description = "Which text.")
    int number;

    @Option(
            names = "--revision",
            paramLabel = "N",
            required = true,
            description = "The revision that it replaces.")
    int revision;

    @Mixin DeskOptions options = new DeskOptions();

    private final Desks desks;

    RestoreCommand(Desks desks) {
        this.desks = desks;
    }

    @Override
    public Integer call() {
        JsonNode restored = desks.of(options).talk().restore(draft, number, revision);
        WorkshopText.draft(restored, options.json, spec.commandLine().getOut());
        return 0;
    }
}
