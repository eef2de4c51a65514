package dev.writ.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `writ experiments`: versions of a template tried against each other.
@Command(
        name = "experiments",
        description = "Tries versions of a template against each other on recorded outcomes.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "Examples:",
            "  writ experiments create --title 'Shorter text' --control shop/my_prompt@1"
                    + " --variant shop/my_prompt@2 --metric merged --baseline 0.6 --effect 0.1",
            "  writ experiments show x-0fmpg35dd0q6cjke61p4"
        })
public class ExperimentsCommand implements Runnable {

    private static final String EXPERIMENT = "EXPERIMENT";

    @Spec CommandSpec spec;

    private final Desks desks;
    private final Terminal terminal;

    ExperimentsCommand(Desks desks, Terminal terminal) {
        this.desks = desks;
        this.terminal = terminal;
    }

    @Override
    public void run() {
        spec.commandLine().usage(out(), CommandLine.Help.Ansi.AUTO);
    }

    @Command(
            name = "create",
            description = "Prepares an experiment and plans how many findings it takes.",
            mixinStandardHelpOptions = true)
    int create(@Mixin ExperimentWish wish, @Mixin DeskOptions options) {
        JsonNode created = desks.of(options).experiments().create(wish.request());
        if (options.json) {
            Answers.print(created, true, out());
        } else {
            new ExperimentText(terminal).created(created, out());
        }
        return 0;
    }

    @Command(
            name = "list",
            description = "Lists experiments, the newest first.",
            mixinStandardHelpOptions = true)
    int list(
            @Option(
                            names = "--status",
                            paramLabel = "STATUS",
                            description = "draft, running, concluded or stopped.")
                    @Nullable String status,
            @Option(
                            names = "--template",
                            paramLabel = "TEMPLATE",
                            description = "Only on this one, such as shop/my_prompt.")
                    @Nullable String template,
            @Mixin PagingOptions paging,
            @Mixin DeskOptions options) {
        Map<String, String> asked = paging.asked();
        if (status != null) {
            asked.put("status", status);
        }
        if (template != null) {
            asked.put("template", template);
        }
        var columns =
                new Columns(terminal)
                        .add("experiment", "/id")
                        .add("status", "/status")
                        .add("template", "/template")
                        .add("subjects", "/subjects")
                        .add("title", "/title");
        Answers.print(desks.of(options).experiments().list(asked), options.json, columns, out());
        return 0;
    }

    @Command(
            name = "show",
            description = "Shows how far an experiment is, and what to do next.",
            mixinStandardHelpOptions = true)
    int show(@Parameters(paramLabel = EXPERIMENT) String experiment, @Mixin DeskOptions options) {
        return shown(desks.of(options).experiments().find(experiment), options);
    }

    @Command(
            name = "start",
            description = "From now on findings get its variants.",
            mixinStandardHelpOptions = true)
    int start(@Parameters(paramLabel = EXPERIMENT) String experiment, @Mixin DeskOptions options) {
        return shown(desks.of(options).experiments().start(experiment), options);
    }

    @Command(
            name = "look",
            description = "Takes the look that is due; when none is, it keeps nothing.",
            mixinStandardHelpOptions = true)
    int look(@Parameters(paramLabel = EXPERIMENT) String experiment, @Mixin DeskOptions options) {
        return shown(desks.of(options).experiments().look(experiment), options);
    }

    @Command(
            name = "conclude",
            description = "Ends it with what follows from its looks; may move production.",
            mixinStandardHelpOptions = true)
    int conclude(
            @Parameters(paramLabel = EXPERIMENT) String experiment, @Mixin DeskOptions options) {
        return shown(desks.of(options).experiments().conclude(experiment), options);
    }

    @Command(
            name = "stop",
            description = "Ends it without a conclusion.",
            mixinStandardHelpOptions = true)
    int stop(
            @Parameters(paramLabel = EXPERIMENT) String experiment,
            @Option(
                            names = "--reason",
                            paramLabel = "TEXT",
                            required = true,
                            description = "Why, 1 to 500 characters.")
                    String reason,
            @Mixin DeskOptions options) {
        var body = Bodies.of(Map.of("reason", reason));
        return shown(desks.of(options).experiments().stop(experiment, body), options);
    }

    private int shown(JsonNode analysis, DeskOptions options) {
        if (options.json) {
            Answers.print(analysis, true, out());
        } else {
            new ExperimentText(terminal).print(analysis, out());
        }
        return 0;
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
