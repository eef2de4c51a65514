package dev.writ.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `writ orchestration sessions`: agents that work together, and what each was told.
@Command(
        name = "sessions",
        description = "Sessions of agents that work together, and what each part was told.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "Examples:",
            "  writ orchestration sessions start --project shop --title 'Leaks' --input goal='No"
                    + " leaks'",
            "  writ orchestration sessions tell o-0fmpg35dd0q6cjke61p4 analysis --input scope=src",
        })
public class SessionsCommand implements Runnable {

    @Spec CommandSpec spec;

    private final Desks desks;
    private final Terminal terminal;
    private final ObjectMapper json;

    SessionsCommand(Desks desks, Terminal terminal, ObjectMapper json) {
        this.desks = desks;
        this.terminal = terminal;
        this.json = json;
    }

    @Override
    public void run() {
        spec.commandLine().usage(out(), CommandLine.Help.Ansi.AUTO);
    }

    @Command(
            name = "list",
            description = "Lists sessions, the newest first.",
            mixinStandardHelpOptions = true)
    int list(
            @Option(names = "--project", paramLabel = "NAME", description = "Only of this project.")
                    @Nullable String project,
            @Mixin PagingOptions paging,
            @Mixin DeskOptions options) {
        var asked = new LinkedHashMap<String, String>(paging.asked());
        if (project != null) {
            asked.put("project", project);
        }
        var columns =
                new Columns(terminal)
                        .add("session", "/id")
                        .add("project", "/project")
                        .add("started", "/startedAt")
                        .add("orchestrator", "/templates/orchestrator")
                        .add("title", "/title");
        Answers.print(desks.of(options).sessions().list(asked), options.json, columns, out());
        return 0;
    }

    @Command(
            name = "show",
            description = "Shows a session and what its parts were told last.",
            mixinStandardHelpOptions = true)
    int show(@Parameters(paramLabel = "SESSION") String session, @Mixin DeskOptions options) {
        return print(desks.of(options).sessions().find(session), options);
    }

    @Command(
            name = "start",
            description = "Names the templates that hold today, and renders what can be rendered.",
            mixinStandardHelpOptions = true)
    int start(
            @Option(names = "--project", paramLabel = "NAME", required = true) String project,
            @Option(
                            names = "--title",
                            paramLabel = "TEXT",
                            required = true,
                            description = "What it is about, 1 to 100 characters.")
                    String title,
            @Option(
                            names = "--feature",
                            paramLabel = "NAME",
                            description = "A feature of the project; its templates are nearest.")
                    @Nullable String feature,
            @Option(
                            names = "--template",
                            paramLabel = "PART=NAME",
                            description =
                                    "Another template for orchestrator, analysis or"
                                            + " implementation.")
                    @Nullable Map<String, String> templates,
            @Mixin InputOptions inputs,
            @Mixin DeskOptions options) {
        var wish = new LinkedHashMap<String, @Nullable Object>();
        wish.put("project", project);
        wish.put("title", title);
        wish.put("feature", feature);
        wish.put("templates", templates == null ? Map.of() : templates);
        var body = Bodies.of(wish);
        body.set("inputs", inputs.read(json));
        return print(desks.of(options).sessions().start(body), options);
    }

    @Command(
            name = "tell",
            description = "Renders the template of a part with these inputs.",
            mixinStandardHelpOptions = true)
    int tell(
            @Parameters(paramLabel = "SESSION") String session,
            @Parameters(
                            paramLabel = "PART",
                            description = "orchestrator, analysis or implementation.")
                    String part,
            @Mixin InputOptions inputs,
            @Mixin DeskOptions options) {
        var telling = new LinkedHashMap<String, @Nullable Object>();
        telling.put("part", part);
        var body = Bodies.of(telling);
        body.set("inputs", inputs.read(json));
        return print(desks.of(options).sessions().tell(session, body), options);
    }

    @Command(
            name = "bring",
            description = {
                "Brings along sessions of before there were templates.",
                "FILE has one JSON object a line: project, title, texts by part, startedAt."
            },
            mixinStandardHelpOptions = true)
    int bring(
            @Parameters(paramLabel = "FILE") Path file,
            @Option(names = "--undo", description = "Take them back instead.") boolean undo,
            @Mixin DeskOptions options) {
        SessionDesk sessions = desks.of(options).sessions();
        List<JsonNode> all = JsonLines.read(file, json);
        for (JsonNode old : all) {
            String id = sessions.bring(old).at("/session/id").asText();
            if (undo) {
                sessions.remove(id);
            }
        }
        var answer = Bodies.of(Map.of(undo ? "removed" : "brought", all.size()));
        return print(answer, options);
    }

    private int print(JsonNode answer, DeskOptions options) {
        Answers.print(answer, options.json, out());
        return 0;
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
