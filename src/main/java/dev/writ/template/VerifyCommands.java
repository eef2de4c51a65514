package dev.writ.template;

import dev.writ.kernel.Fields;
import dev.writ.kernel.Resources;
import dev.writ.kernel.Yaml;
import jakarta.inject.Singleton;
import java.util.Optional;

/// How the analyzer is run again: the project's own command, else the usual one of the tool.
@Singleton
public class VerifyCommands {

    private static final String FILE = "personas/verify.yaml";
    private static final int MAX_CHARS = 300;

    private final Fields commands;

    public VerifyCommands(Resources resources, Yaml yaml) {
        this.commands = yaml.read(FILE, resources.text(FILE)).only("commands").child("commands");
    }

    /// @param settings of the project; its field `verify` maps a tool's name to a command
    /// @return a command, or words where none is known; one line
    public String of(String tool, Fields settings) {
        return settings.optionalChild("verify")
                .flatMap(own -> named(tool, own))
                .or(() -> named(tool, commands))
                .map(command -> "`" + Untrusted.line(command, MAX_CHARS) + "`")
                .orElseGet(
                        () ->
                                "the way this project runs "
                                        + Untrusted.name(tool, MAX_CHARS)
                                        + " (no command is known for it)");
    }

    private static Optional<String> named(String tool, Fields commands) {
        return commands.values().keySet().stream()
                .filter(name -> ToolName.matches(name, tool))
                .map(commands::text)
                .findFirst();
    }
}
