package dev.writ.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.writ.kernel.Failed;
import dev.writ.library.TemplateId;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `writ template`: the template library. Under `writ orchestration` it is about those of sessions.
@Command(
        name = "template",
        description = "Templates that people keep: their versions, cases and aliases.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            AddTemplateCommand.class,
            UpdateTemplateCommand.class,
            ForkTemplateCommand.class,
            TestTemplateCommand.class,
            AliasCommand.class,
            RollBackAliasCommand.class,
            ExportTemplatesCommand.class,
            ImportTemplatesCommand.class
        },
        footer = {
            "",
            "A template is named my_prompt (with --home, else global) or shop/my_prompt; a version"
                    + " of it shop/my_prompt@2.",
            "",
            "Examples:",
            "  writ template fork testing_enhancement@1 --to shop/testing_enhancement",
            "  writ template update shop/testing_enhancement mine.md --cases cases.yaml",
            "  writ template test shop/testing_enhancement",
            "  writ template alias production shop/testing_enhancement@2 --reason 'shorter'"
        })
public class TemplateCommand implements Runnable {

    @Spec CommandSpec spec;

    private final Desks desks;
    private final Terminal terminal;

    TemplateCommand(Desks desks, Terminal terminal) {
        this.desks = desks;
        this.terminal = terminal;
    }

    @Override
    public void run() {
        spec.commandLine().usage(out(), CommandLine.Help.Ansi.AUTO);
    }

    @Command(
            name = "list",
            description = "Lists the templates of the library that are not retired.",
            mixinStandardHelpOptions = true)
    int list(
            @Mixin HomeOptions home,
            @Mixin ListedTemplates wanted,
            @Mixin PagingOptions paging,
            @Mixin DeskOptions options) {
        var asked = new LinkedHashMap<String, String>(paging.asked());
        home.home().ifPresent(each -> asked.put("home", each.toString()));
        asked.putAll(wanted.asked());
        TemplateScope.of(spec).narrow(asked);
        var columns =
                new Columns(terminal)
                        .add("template", "/id")
                        .add("type", "/type")
                        .add("category", "/category")
                        .add("latest", "/latest")
                        .add("staging", "/aliases/staging")
                        .add("production", "/aliases/production")
                        .add("title", "/title");
        Answers.print(desks.of(options).templates().list(asked), options.json, columns, out());
        return 0;
    }

    @Command(
            name = "show",
            description = "Shows a template with the text of a version, or which version holds.",
            mixinStandardHelpOptions = true)
    int show(
            @Parameters(paramLabel = "NAME[@VERSION]", description = "Else the latest.")
                    String name,
            @Option(
                            names = "--alias",
                            paramLabel = "ALIAS",
                            description = "The version that production or staging points at.")
                    @Nullable String alias,
            @Option(names = "--explain", description = "Which version holds in --project, and why.")
                    boolean explain,
            @Option(
                            names = "--path",
                            paramLabel = "FILE",
                            description = "With --explain: a file, whose features count.")
                    @Nullable String path,
            @Mixin HomeOptions home,
            @Mixin DeskOptions options) {
        Desk desk = desks.of(options);
        var lines = new TemplateLines(terminal, out());
        if (explain) {
            JsonNode resolution = desk.templates().explain(name, where(home, path));
            return print(resolution, options, () -> lines.explained(resolution));
        }
        var named = home.named(name);
        var which = new LinkedHashMap<>(named.which());
        if (alias != null) {
            which.put("alias", alias);
        }
        JsonNode found = desk.templates().find(named.template(), which);
        TemplateScope.of(spec).check(named.template(), found);
        return print(found, options, () -> lines.shown(found));
    }

    private static Map<String, String> where(HomeOptions home, @Nullable String path) {
        if (home.project == null || home.home != null || home.feature != null) {
            throw Failed.invalid(
                    "--explain asks for a project", "Name it with --project, a file with --path");
        }
        return path == null
                ? Map.of("project", home.project)
                : Map.of("project", home.project, "path", path);
    }

    @Command(
            name = "diff",
            description = "Tells two versions of a template apart, as a unified diff.",
            mixinStandardHelpOptions = true)
    int diff(
            @Parameters(paramLabel = "NAME") String name,
            @Parameters(paramLabel = "FROM", description = "Number of a version.") int from,
            @Parameters(paramLabel = "TO", description = "Number of a version.") int to,
            @Mixin HomeOptions home,
            @Mixin DeskOptions options) {
        TemplateId template = home.id(name);
        JsonNode diff = of(template, options).templates().diff(template, from, to);
        return print(diff, options, () -> out().print(diff.path("unified").asText()));
    }

    @Command(
            name = "restore",
            description = "Makes an old text the newest version; the history stays.",
            mixinStandardHelpOptions = true)
    int restore(
            @Parameters(paramLabel = "NAME@VERSION") String name,
            @Mixin HomeOptions home,
            @Mixin DeskOptions options) {
        var named = home.named(name);
        JsonNode kept =
                of(named.template(), options)
                        .templateTexts()
                        .restore(named.template(), named.need());
        return print(kept, options, () -> new TemplateLines(terminal, out()).kept(kept));
    }

    @Command(
            name = "rate",
            description = "Gives a template 1 to 5 stars; the last word counts.",
            mixinStandardHelpOptions = true)
    int rate(
            @Parameters(paramLabel = "NAME") String name,
            @Parameters(paramLabel = "STARS") int stars,
            @Mixin HomeOptions home,
            @Mixin DeskOptions options) {
        TemplateId template = home.id(name);
        JsonNode rated = of(template, options).templateAliases().rate(template, stars);
        Answers.print(rated, options.json, out());
        return 0;
    }

    @Command(
            name = "retire",
            description = "Takes a template out of lists and resolutions; nothing is removed.",
            mixinStandardHelpOptions = true)
    int retire(
            @Parameters(paramLabel = "NAME") String name,
            @Mixin HomeOptions home,
            @Mixin DeskOptions options) {
        TemplateId template = home.id(name);
        JsonNode head = of(template, options).templateAliases().retire(template);
        return print(head, options, () -> out().println(template + " is retired"));
    }

    private Desk of(TemplateId template, DeskOptions options) {
        Desk desk = desks.of(options);
        TemplateScope.of(spec).check(template, desk);
        return desk;
    }

    private int print(JsonNode answer, DeskOptions options, Runnable readable) {
        Answers.print(answer, options.json, out(), readable);
        return 0;
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
