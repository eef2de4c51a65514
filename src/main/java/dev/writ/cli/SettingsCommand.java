package dev.writ.cli;

import dev.writ.kernel.Failed;
import dev.writ.kernel.Failure;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `writ settings`: what a project sets for itself.
@Command(
        name = "settings",
        description = "What a project sets for itself: the content of its writ.yaml.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "Examples:",
            "  writ settings set writ.yaml --project my-service",
            "  writ settings show --project my-service --json"
        })
public class SettingsCommand implements Runnable {

    @Spec CommandSpec spec;

    private final Desks desks;

    SettingsCommand(Desks desks) {
        this.desks = desks;
    }

    @Override
    public void run() {
        spec.commandLine().usage(out(), CommandLine.Help.Ansi.AUTO);
    }

    @Command(name = "show", description = "Shows the settings.", mixinStandardHelpOptions = true)
    int show(
            @Option(
                            names = "--project",
                            paramLabel = "NAME",
                            required = true,
                            description = "The project's name.")
                    String project,
            @Mixin DeskOptions options) {
        Answers.print(desks.of(options).policy().settings(project), options.json, out());
        return 0;
    }

    @Command(
            name = "set",
            description = "Checks the settings of a file and keeps them.",
            mixinStandardHelpOptions = true)
    int set(
            @Parameters(paramLabel = "FILE", description = "YAML, the whole of the settings.")
                    Path file,
            @Option(
                            names = "--project",
                            paramLabel = "NAME",
                            required = true,
                            description = "The project's name.")
                    String project,
            @Mixin DeskOptions options) {
        var kept = desks.of(options).policy().changeSettings(project, file.toString(), text(file));
        Answers.print(kept, options.json, out());
        return 0;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new Failed(
                    new Failure.Invalid(file + " cannot be read", "Name a file of settings"),
                    unreadable);
        }
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
