package dev.writ.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `writ workshop`: templates in the making.
@Command(
        name = "workshop",
        description = "Designs templates: drafts, an assistant, tests, and the way to the library.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            ChatCommand.class,
            ExtractCommand.class,
            TrialCommand.class,
            TrialsCommand.class,
            RateCommand.class,
            ShareCommand.class,
            CommentCommand.class,
            VersionsCommand.class,
            RestoreCommand.class
        },
        footer = {
            "",
            "Examples:",
            "  writ workshop clone testing_enhancement --name 'Flaky tests'",
            "  writ workshop test wd-0fmpg35dd0q6cjke61p4 --query 'Make this test reliable'",
            "  writ workshop ready wd-0fmpg35dd0q6cjke61p4",
            "  writ workshop commit wd-0fmpg35dd0q6cjke61p4 --name flaky --title 'Flaky tests'"
        })
public class WorkshopCommand implements Runnable {

    @Spec CommandSpec spec;

    private final Desks desks;
    private final Terminal terminal;

    WorkshopCommand(Desks desks, Terminal terminal) {
        this.desks = desks;
        this.terminal = terminal;
    }

    @Override
    public void run() {
        spec.commandLine().usage(out(), CommandLine.Help.Ansi.AUTO);
    }

    @Command(
            name = "start",
            description = "Begins a workshop; the assistant says the first word.",
            mixinStandardHelpOptions = true)
    int start(@Mixin StartOptions wanted, @Mixin DeskOptions options) {
        JsonNode begun = desks.of(options).workshop().start(wanted.request());
        WorkshopText.begun(begun, options.json, out());
        return 0;
    }

    @Command(
            name = "clone",
            description = "Begins a workshop with the newest text of a template.",
            mixinStandardHelpOptions = true)
    int cloned(
            @Parameters(
                            paramLabel = "TEMPLATE",
                            description = "HOME/NAME; a bare name is global, or ships with Writ.")
                    String template,
            @Option(
                            names = "--name",
                            paramLabel = "TEXT",
                            description =
                                    "What the draft is called, else 'Modified' and the title.")
                    @Nullable String name,
            @Mixin DeskOptions options) {
        WorkshopDesk workshop = desks.of(options).workshop();
        JsonNode begun = workshop.cloned(template, Optional.ofNullable(name));
        WorkshopText.begun(begun, options.json, out());
        return 0;
    }

    @Command(
            name = "list",
            description = "Lists your drafts and those shared with you, newest first.",
            mixinStandardHelpOptions = true)
    int list(
            @Option(
                            names = "--status",
                            paramLabel = "STATUS",
                            description = "draft, testing, ready or committed.")
                    @Nullable String status,
            @Mixin PagingOptions paging,
            @Mixin DeskOptions options) {
        var asked = new LinkedHashMap<String, String>(paging.asked());
        if (status != null) {
            asked.put("status", status);
        }
        var columns =
                new Columns(terminal)
                        .add("draft", "/id")
                        .add("status", "/status")
                        .addTime("touched", "/updatedAt")
                        .add("tests", "/tests")
                        .add("template", "/committed")
                        .add("name", "/name");
        Answers.print(desks.of(options).workshop().list(asked), options.json, columns, out());
        return 0;
    }

    @Command(
            name = "show",
            description = "Shows what is known of a draft, or prints its content.",
            mixinStandardHelpOptions = true)
    int show(
            @Parameters(paramLabel = "DRAFT") String draft,
            @Option(names = "--content", description = "Print the content and nothing else.")
                    boolean content,
            @Mixin DeskOptions options) {
        JsonNode found = desks.of(options).workshop().find(draft);
        if (content) {
            out().print(found.path("content").asText());
            out().flush();
            return 0;
        }
        return print(found, options);
    }

    @Command(
            name = "save",
            description = {
                "Saves what is given; the rest stays as it is.",
                "A content that was made from an older revision is refused, exit code 4."
            },
            mixinStandardHelpOptions = true)
    int save(
            @Parameters(paramLabel = "DRAFT") String draft,
            @Mixin EditOptions edit,
            @Mixin DeskOptions options) {
        return print(desks.of(options).workshop().save(draft, edit.request()), options);
    }

    @Command(
            name = "ready",
            description = "Says that a draft can be committed.",
            mixinStandardHelpOptions = true)
    int ready(@Parameters(paramLabel = "DRAFT") String draft, @Mixin DeskOptions options) {
        JsonNode ready = Bodies.of(Map.of("status", "ready"));
        return print(desks.of(options).workshop().save(draft, ready), options);
    }

    @Command(
            name = "commit",
            description = "Puts a draft that is ready into the library.",
            mixinStandardHelpOptions = true)
    int commit(
            @Parameters(paramLabel = "DRAFT") String draft,
            @Mixin CommitOptions wanted,
            @Mixin DeskOptions options) {
        JsonNode committed = desks.of(options).workshop().commit(draft, wanted.request());
        if (options.json) {
            Answers.print(committed, true, out());
        } else {
            out().println("template: " + committed.path("template").asText());
            out().flush();
        }
        return 0;
    }

    @Command(
            name = "delete",
            description = "Deletes a draft with its conversation, tests and comments.",
            mixinStandardHelpOptions = true)
    int delete(@Parameters(paramLabel = "DRAFT") String draft, @Mixin DeskOptions options) {
        desks.of(options).workshop().delete(draft);
        Answers.print(Bodies.of(Map.of("deleted", draft)), options.json, out());
        return 0;
    }

    @Command(
            name = "metrics",
            description = "How the workshop is used.",
            mixinStandardHelpOptions = true)
    int metrics(
            @Option(
                            names = "--days",
                            paramLabel = "N",
                            defaultValue = "30",
                            description = "The last N days, 1 to 366 (default: ${DEFAULT-VALUE}).")
                    int days,
            @Mixin DeskOptions options) {
        JsonNode figures = desks.of(options).workshop().metrics(days);
        Answers.print(figures, options.json, out());
        return 0;
    }

    private int print(JsonNode draft, DeskOptions options) {
        WorkshopText.draft(draft, options.json, out());
        return 0;
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
