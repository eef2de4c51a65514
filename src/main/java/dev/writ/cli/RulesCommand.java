package dev.writ.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.PrintWriter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `writ rules`: the rules in force.
@Command(
        name = "rules",
        description = "The rules in force: those shipped, or those of a project.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "Examples:",
            "  writ rules list --project my-service",
            "  writ rules show CHANGE-005",
            "  writ rules coverage --json"
        })
public class RulesCommand implements Runnable {

    @Spec CommandSpec spec;

    private final Desks desks;
    private final Terminal terminal;

    RulesCommand(Desks desks, Terminal terminal) {
        this.desks = desks;
        this.terminal = terminal;
    }

    @Override
    public void run() {
        spec.commandLine().usage(out(), CommandLine.Help.Ansi.AUTO);
    }

    @Command(name = "list", description = "Lists the rules.", mixinStandardHelpOptions = true)
    int list(
            @Option(names = "--project", paramLabel = "NAME", description = "Those of a project.")
                    @Nullable String project,
            @Mixin DeskOptions options) {
        JsonNode rules = desks.of(options).policy().rules(Optional.ofNullable(project));
        if (options.json) {
            out().println(rules);
        } else {
            JsonNode items = JsonNodeFactory.instance.objectNode().set("items", rules);
            new Columns(terminal)
                    .add("rule", "/id")
                    .add("family", "/family")
                    .add("severity", "/severity")
                    .add("on", "/on")
                    .add("two-sided", "/twoSided")
                    .add("locked", "/locked")
                    .add("title", "/title")
                    .print(items, out());
        }
        out().flush();
        return 0;
    }

    @Command(name = "show", description = "Shows a rule.", mixinStandardHelpOptions = true)
    int show(
            @Parameters(paramLabel = "RULE", description = "Such as CHANGE-005.") String rule,
            @Option(names = "--project", paramLabel = "NAME", description = "As in a project.")
                    @Nullable String project,
            @Mixin DeskOptions options) {
        Answers.print(
                desks.of(options).policy().rule(rule, Optional.ofNullable(project)),
                options.json,
                out());
        return 0;
    }

    @Command(
            name = "coverage",
            description = "Counts the rules that are enforced, by family.",
            mixinStandardHelpOptions = true)
    int coverage(
            @Option(names = "--project", paramLabel = "NAME", description = "Those of a project.")
                    @Nullable String project,
            @Mixin DeskOptions options) {
        JsonNode coverage = desks.of(options).policy().coverage(Optional.ofNullable(project));
        if (options.json) {
            Answers.print(coverage, true, out());
            return 0;
        }
        out().printf(
                        "%d of %d rules on changes are two-sided (%d %%); %d rules on prompts are apart%n%n",
                        coverage.path("twoSided").asInt(),
                        coverage.path("rules").asInt(),
                        coverage.path("percent").asInt(),
                        coverage.path("onPrompt").asInt());
        JsonNode items =
                JsonNodeFactory.instance.objectNode().set("items", coverage.path("families"));
        new Columns(terminal)
                .add("family", "/family")
                .add("rules", "/rules")
                .add("two-sided", "/twoSided")
                .add("advisory", "/advisory")
                .add("percent", "/percent")
                .print(items, out());
        out().flush();
        return 0;
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
