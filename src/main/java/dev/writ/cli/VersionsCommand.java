package dev.writ.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `writ workshop versions`: what a draft said before.
@Command(
        name = "versions",
        description =
                "Lists the texts of a draft, newest first; with N, what changed since text N.",
        mixinStandardHelpOptions = true)
public class VersionsCommand implements Callable<Integer> {

    @Spec CommandSpec spec;

    @Parameters(index = "0", paramLabel = "DRAFT")
    String draft = "";

    @Parameters(index = "1", arity = "0..1", paramLabel = "N")
    @Nullable Integer number;

    @Mixin DeskOptions options = new DeskOptions();

    private final Desks desks;
    private final Terminal terminal;

    VersionsCommand(Desks desks, Terminal terminal) {
        this.desks = desks;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        TalkDesk talk = desks.of(options).talk();
        PrintWriter out = spec.commandLine().getOut();
        if (number == null) {
            list(talk.versions(draft), out);
        } else {
            compared(talk.version(draft, number), out);
        }
        return 0;
    }

    private void list(JsonNode texts, PrintWriter out) {
        var columns =
                new Columns(terminal)
                        .add("text", "/number")
                        .add("revision", "/revision")
                        .add("by", "/by/name")
                        .addTime("when", "/at");
        Answers.print(texts, options.json, columns, out);
    }

    private void compared(JsonNode compared, PrintWriter out) {
        if (options.json) {
            Answers.print(compared, true, out);
        } else {
            WorkshopText.lines(compared.path("diff").asText(), out);
        }
    }
}
