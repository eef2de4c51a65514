package dev.writ.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `writ changes`: what was checked for prompts.
@Command(
        name = "changes",
        description = "The changes that were checked for prompts, and their approval.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "Examples:",
            "  writ changes list p-0fmpg35dd0q6cjke61p4",
            "  writ changes approve c-nvv77e3kpmthqd1112x8 --reason 'read and run by hand'"
        })
public class ChangesCommand implements Runnable {

    @Spec CommandSpec spec;

    private final Desks desks;
    private final Terminal terminal;

    ChangesCommand(Desks desks, Terminal terminal) {
        this.desks = desks;
        this.terminal = terminal;
    }

    @Override
    public void run() {
        spec.commandLine().usage(out(), CommandLine.Help.Ansi.AUTO);
    }

    @Command(
            name = "list",
            description = "Lists the changes that were checked for a prompt, newest first.",
            mixinStandardHelpOptions = true)
    int list(
            @Parameters(paramLabel = "PROMPT") String prompt,
            @Mixin PagingOptions paging,
            @Mixin DeskOptions options) {
        JsonNode part = desks.of(options).changes().list(prompt, paging.asked());
        var columns =
                new Columns(terminal)
                        .add("change", "/id")
                        .add("decision", "/decision")
                        .add("files", "/size/fileCount")
                        .add("compliance", "/compliance")
                        .addTime("checked", "/kept/at");
        Answers.print(part, options.json, columns, out());
        return 0;
    }

    @Command(
            name = "show",
            description = "Shows a checked change and its approval.",
            mixinStandardHelpOptions = true)
    int show(@Parameters(paramLabel = "CHANGE") String change, @Mixin DeskOptions options) {
        print(desks.of(options).changes().find(change), change, options);
        return 0;
    }

    @Command(
            name = "approve",
            description = "Takes a change that needs approval.",
            mixinStandardHelpOptions = true)
    int approve(
            @Parameters(paramLabel = "CHANGE") String change,
            @Option(
                            names = "--reason",
                            paramLabel = "TEXT",
                            required = true,
                            description = "Why it may be taken.")
                    String reason,
            @Mixin DeskOptions options) {
        print(desks.of(options).changes().approve(change, reason), change, options);
        return 0;
    }

    private void print(JsonNode found, String change, DeskOptions options) {
        if (options.json) {
            Answers.print(found, true, out());
            return;
        }
        out().print(new CheckText(terminal).of(change, found.path("change")));
        if (found.has("approval")) {
            JsonNode approval = found.path("approval");
            out().println(
                            "approved by "
                                    + Terminal.printable(approval.at("/actor/name").asText())
                                    + ": "
                                    + Terminal.printable(approval.path("reason").asText()));
        }
        out().flush();
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
