package dev.writ.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.writ.kernel.Failed;
import dev.writ.kernel.Failure;
import dev.writ.kernel.Paging;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `writ prompts`: what was committed.
@Command(
        name = "prompts",
        description = "What was committed for agents to do.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "Examples:",
            "  writ prompts list --status pending --severity high",
            "  writ prompts show p-0fmpg35dd0q6cjke61p4",
            "  writ prompts export --scan s-dsc5m7sn3v1ydbeppp3n --out prompts"
        })
public class PromptsCommand implements Runnable {

    @Spec CommandSpec spec;

    private final Desks desks;
    private final Terminal terminal;

    PromptsCommand(Desks desks, Terminal terminal) {
        this.desks = desks;
        this.terminal = terminal;
    }

    @Override
    public void run() {
        spec.commandLine().usage(out(), CommandLine.Help.Ansi.AUTO);
    }

    @Command(
            name = "list",
            description = "Lists prompts, those to act on first in front.",
            mixinStandardHelpOptions = true)
    int list(@Mixin PromptOptions filter, @Mixin PagingOptions paging, @Mixin DeskOptions options) {
        Map<String, String> asked = filter.asked();
        asked.putAll(paging.asked());
        JsonNode part = desks.of(options).prompts().list(asked);
        var columns =
                new Columns(terminal)
                        .add("prompt", "/id")
                        .add("status", "/status")
                        .add("", "/priority")
                        .add("severity", "/severity")
                        .add("persona", "/persona")
                        .add("rule", "/about/rule")
                        .addPath("path", "/about/path");
        Answers.print(part, options.json, columns, out());
        return 0;
    }

    @Command(
            name = "show",
            description = "Prints the text of a prompt; with --json all that is known of it.",
            mixinStandardHelpOptions = true)
    int show(@Parameters(paramLabel = "PROMPT") String prompt, @Mixin DeskOptions options) {
        JsonNode found = desks.of(options).prompts().find(prompt);
        if (options.json) {
            Answers.print(found, true, out());
        } else {
            out().print(found.path("text").asText());
            out().flush();
        }
        return 0;
    }

    @Command(
            name = "executions",
            description = "Lists the attempts at a prompt, newest first.",
            mixinStandardHelpOptions = true)
    int executions(
            @Parameters(paramLabel = "PROMPT") String prompt,
            @Mixin PagingOptions paging,
            @Mixin DeskOptions options) {
        JsonNode part = desks.of(options).prompts().executions(prompt, paging.asked());
        var columns =
                new Columns(terminal)
                        .add("attempt", "/attempt")
                        .add("status", "/status")
                        .add("agent", "/agent")
                        .addTime("started", "/startedAt")
                        .addTime("ended", "/endedAt")
                        .add("summary", "/summary");
        Answers.print(part, options.json, columns, out());
        return 0;
    }

    @Command(
            name = "replay",
            description = "Renders a prompt again from what is stored, and compares.",
            mixinStandardHelpOptions = true,
            footer = {"", "Exit codes: 0 the same, 1 not the same."})
    int replay(
            @Parameters(paramLabel = "PROMPT") String prompt,
            @Option(
                            names = "--today",
                            description = "As it would be by today's rules, and the difference.")
                    boolean today,
            @Mixin DeskOptions options) {
        JsonNode replayed = desks.of(options).prompts().replay(prompt, today);
        if (options.json) {
            Answers.print(replayed, true, out());
        } else {
            Replayed.print(replayed, out());
        }
        return replayed.path("same").asBoolean() ? 0 : 1;
    }

    @Command(
            name = "export",
            description = "Writes the text of each prompt to a file of its own.",
            mixinStandardHelpOptions = true)
    int export(
            @Mixin PromptOptions filter,
            @Option(
                            names = "--out",
                            paramLabel = "DIR",
                            required = true,
                            description = "The folder; files of the same name are replaced.")
                    Path folder,
            @Mixin DeskOptions options) {
        Desk desk = desks.of(options);
        Map<String, String> asked = filter.asked();
        asked.put("limit", String.valueOf(Paging.MAX_LIMIT));
        int written = 0;
        JsonNode part;
        do {
            part = desk.prompts().list(asked);
            for (JsonNode prompt : part.path("items")) {
                write(folder, desk.prompts().find(prompt.path("id").asText()));
                written++;
            }
            asked.put("cursor", part.path("next").asText());
        } while (part.has("next"));
        var json = JsonNodeFactory.instance.objectNode();
        Answers.print(
                json.put("written", written).put("out", folder.toString()), options.json, out());
        return 0;
    }

    /// The name holds only what a prompt id holds, so it stays within the folder.
    private static void write(Path folder, JsonNode found) {
        String id = found.at("/prompt/id").asText();
        if (!id.matches("p-[0-9a-z]{20}")) {
            throw Failed.invalid("The server gave a prompt without an id", "Ask a Writ server");
        }
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve(id + ".md"), found.path("text").asText());
        } catch (IOException refused) {
            throw new Failed(
                    new Failure.Unavailable(
                            Failure.Code.INTERNAL_ERROR,
                            "The folder " + folder + " cannot be written",
                            "Name another folder with --out, or make room"),
                    refused);
        }
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
