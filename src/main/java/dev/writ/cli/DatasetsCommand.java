package dev.writ.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `writ datasets`: frozen inputs that templates are tried on.
@Command(
        name = "datasets",
        description = "Frozen inputs that templates are tried on.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "Examples:",
            "  writ datasets freeze s-0fmpg35dd0q6cjke61p4 --name 'Leaks of May'",
            "  writ datasets add items.jsonl --name 'By hand'",
            "  writ datasets show ds-0fmpg35dd0q6cjke61p4 --items"
        })
public class DatasetsCommand implements Runnable {

    private static final String NAME = "What to call it, 1 to 100 characters.";

    @Spec CommandSpec spec;

    private final Desks desks;
    private final Terminal terminal;
    private final ObjectMapper json;

    DatasetsCommand(Desks desks, Terminal terminal, ObjectMapper json) {
        this.desks = desks;
        this.terminal = terminal;
        this.json = json;
    }

    @Override
    public void run() {
        spec.commandLine().usage(out(), CommandLine.Help.Ansi.AUTO);
    }

    @Command(
            name = "freeze",
            description = "Keeps what the prompts of a scan were filled with.",
            mixinStandardHelpOptions = true)
    int freeze(
            @Parameters(paramLabel = "SCAN") String scan,
            @Option(names = "--name", paramLabel = "TEXT", required = true, description = NAME)
                    String name,
            @Mixin DeskOptions options) {
        var body = Bodies.of(Map.of("name", name, "scan", scan));
        return print(desks.of(options).datasets().freeze(body), options);
    }

    @Command(
            name = "add",
            description = {
                "Keeps any inputs.",
                "FILE has one JSON object a line: {\"name\": …, \"inputs\": {…}}."
            },
            mixinStandardHelpOptions = true)
    int add(
            @Parameters(paramLabel = "FILE") Path file,
            @Option(names = "--name", paramLabel = "TEXT", required = true, description = NAME)
                    String name,
            @Mixin DeskOptions options) {
        var body = Bodies.of(Map.of("name", name));
        body.putArray("items").addAll(JsonLines.read(file, json));
        return print(desks.of(options).datasets().freeze(body), options);
    }

    @Command(
            name = "list",
            description = "Lists datasets, the newest first.",
            mixinStandardHelpOptions = true)
    int list(@Mixin PagingOptions paging, @Mixin DeskOptions options) {
        JsonNode part = desks.of(options).datasets().list(paging.asked());
        var columns =
                new Columns(terminal)
                        .add("dataset", "/id")
                        .addTime("frozen", "/at")
                        .add("project", "/project")
                        .addPath("name", "/name");
        Answers.print(part, options.json, columns, out());
        return 0;
    }

    @Command(
            name = "show",
            description = "Shows a dataset, or its items.",
            mixinStandardHelpOptions = true)
    int show(
            @Parameters(paramLabel = "DATASET") String dataset,
            @Option(names = "--items", description = "Show its items with their inputs.")
                    boolean items,
            @Mixin PagingOptions paging,
            @Mixin DeskOptions options) {
        DatasetDesk datasets = desks.of(options).datasets();
        if (!items) {
            return print(datasets.find(dataset), options);
        }
        var columns = new Columns(terminal).add("item", "/name").add("inputs", "/inputs");
        Answers.print(datasets.items(dataset, paging.asked()), options.json, columns, out());
        return 0;
    }

    private int print(JsonNode answer, DeskOptions options) {
        Answers.print(answer, options.json, out());
        return 0;
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
