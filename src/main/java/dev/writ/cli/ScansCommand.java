package dev.writ.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.writ.finding.LocalFiles;
import jakarta.inject.Provider;
import java.io.PrintWriter;
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

/// `writ scans`: what was imported, and how far it is.
@Command(
        name = "scans",
        description = "What was imported, and how far it is.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "Examples:",
            "  writ scans list --project my-service",
            "  writ scans tracking s-dsc5m7sn3v1ydbeppp3n --json",
            "  writ scans import report.sarif --project my-service --server http://localhost:8080"
        })
public class ScansCommand implements Runnable {

    private static final int LOOK_MILLIS = 200;

    @Spec CommandSpec spec;

    private final Desks desks;
    private final Provider<LocalFiles> localFiles;
    private final Terminal terminal;

    ScansCommand(Desks desks, Provider<LocalFiles> localFiles, Terminal terminal) {
        this.desks = desks;
        this.localFiles = localFiles;
        this.terminal = terminal;
    }

    @Override
    public void run() {
        spec.commandLine().usage(out(), CommandLine.Help.Ansi.AUTO);
    }

    @Command(
            name = "list",
            description = "Lists scans, newest first within a project.",
            mixinStandardHelpOptions = true)
    int list(
            @Option(names = "--project", paramLabel = "NAME", description = "Only of this project.")
                    @Nullable String project,
            @Mixin PagingOptions paging,
            @Mixin DeskOptions options) {
        Map<String, String> asked = paging.asked();
        if (project != null) {
            asked.put("project", project);
        }
        JsonNode part = desks.of(options).scans().list(asked);
        return shown(
                part,
                options,
                new Columns(terminal)
                        .add("scan", "/id")
                        .addTime("imported", "/importedAt")
                        .add("project", "/project")
                        .add("read", "/counts/read")
                        .add("new", "/counts/new")
                        .addPath("name", "/name"));
    }

    @Command(name = "show", description = "Shows a scan.", mixinStandardHelpOptions = true)
    int show(@Parameters(paramLabel = "SCAN") String scan, @Mixin DeskOptions options) {
        return printed(desks.of(options).scans().find(scan), options);
    }

    @Command(
            name = "findings",
            description = "Lists what a scan saw.",
            mixinStandardHelpOptions = true)
    int findings(
            @Parameters(paramLabel = "SCAN") String scan,
            @Mixin PagingOptions paging,
            @Mixin DeskOptions options) {
        return shown(
                desks.of(options).scans().findings(scan, paging.asked()),
                options,
                new Columns(terminal)
                        .add("finding", "/finding")
                        .add("severity", "/occurrences/0/severity")
                        .add("rule", "/occurrences/0/rule/id")
                        .add("line", "/occurrences/0/place/line")
                        .addPath("path", "/occurrences/0/place/path"));
    }

    @Command(
            name = "events",
            description = "Lists what happened to a scan and its prompts.",
            mixinStandardHelpOptions = true)
    int events(
            @Parameters(paramLabel = "SCAN") String scan,
            @Mixin PagingOptions paging,
            @Mixin DeskOptions options) {
        return shown(
                desks.of(options).scans().events(scan, paging.asked()),
                options,
                new Columns(terminal)
                        .addTime("at", "/at")
                        .add("what", "/kind")
                        .add("who", "/actor/name")
                        .add("subject", "/subject"));
    }

    @Command(
            name = "tracking",
            description = "Shows how far a scan is.",
            mixinStandardHelpOptions = true)
    int tracking(
            @Parameters(paramLabel = "SCAN") String scan,
            @Option(
                            names = "--recount",
                            description = "Count all events anew instead of reading counters.")
                    boolean recount,
            @Mixin DeskOptions options) {
        return printed(desks.of(options).scans().progress(scan, recount), options);
    }

    @Command(
            name = "import",
            description = "Imports a report without making prompts.",
            mixinStandardHelpOptions = true)
    int importReport(
            @Parameters(paramLabel = "FILE", description = "As for writ plan.") String file,
            @Option(
                            names = "--project",
                            paramLabel = "NAME",
                            required = true,
                            description = "The project's name.")
                    String project,
            @Option(
                            names = "--name",
                            paramLabel = "NAME",
                            defaultValue = "",
                            description = "What to call this scan (default: the file).")
                    String name,
            @Mixin DeskOptions options) {
        var report = localFiles.get().report(file);
        String called = name.isEmpty() ? report.name() : name;
        return printed(desks.of(options).scans().importScan(project, called, report), options);
    }

    @Command(
            name = "plan",
            description = "Makes the prompts of a scan and waits for them.",
            mixinStandardHelpOptions = true)
    int plan(
            @Parameters(paramLabel = "SCAN") String scan,
            @Option(
                            names = "--group",
                            paramLabel = "none|file|rule",
                            description = "What one prompt handles.")
                    @Nullable String group,
            @Option(names = "--severity", paramLabel = "LEVEL", description = "At least.")
                    @Nullable String severity,
            @Option(names = "--rule", paramLabel = "ID", description = "Only this; repeatable.")
                    @Nullable List<String> rules,
            @Option(names = "--path", paramLabel = "GLOB", description = "Only these; repeatable.")
                    @Nullable List<String> paths,
            @Option(names = "--limit", paramLabel = "N", description = "At most N prompts.")
                    @Nullable Integer limit,
            @Mixin DeskOptions options) {
        var wish = new LinkedHashMap<String, @Nullable Object>();
        wish.put("group", group);
        wish.put("severity", severity);
        wish.put("rules", rules);
        wish.put("paths", paths);
        wish.put("limit", limit);
        Desk desk = desks.of(options);
        desk.scans().plan(scan, Bodies.of(wish));
        return printed(awaited(desk, scan, options), options);
    }

    @Command(
            name = "delete",
            description = "Removes a scan; prompts, executions and events stay.",
            mixinStandardHelpOptions = true)
    int delete(@Parameters(paramLabel = "SCAN") String scan, @Mixin DeskOptions options) {
        desks.of(options).scans().delete(scan);
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("deleted", scan);
        return printed(json, options);
    }

    private JsonNode awaited(Desk desk, String scan, DeskOptions options) {
        var line = new ProgressLine(err(), terminal.interactive() && !options.json);
        try {
            while (true) {
                JsonNode progress = desk.scans().progress(scan, false);
                JsonNode planning = progress.path("planning");
                if (!planning.path("state").asText().equals("running")) {
                    return progress;
                }
                line.at("prompts", planning.path("done").asInt(), planning.path("total").asInt());
                Thread.sleep(LOOK_MILLIS);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return desk.scans().progress(scan, false);
        } finally {
            line.end();
        }
    }

    private int shown(JsonNode part, DeskOptions options, Columns columns) {
        Answers.print(part, options.json, columns, out());
        return 0;
    }

    private int printed(JsonNode answer, DeskOptions options) {
        Answers.print(answer, options.json, out());
        return 0;
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
