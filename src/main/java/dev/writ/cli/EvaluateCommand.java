package dev.writ.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.writ.kernel.Yaml;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `writ evaluate`: templates tried on datasets.
@Command(
        name = "evaluate",
        description = "Tries templates on datasets.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "Examples:",
            "  writ evaluate run shop/my_prompt@2 --dataset ds-0fmpg35dd0q6cjke61p4"
                    + " --expect expect.yaml",
            "  writ evaluate compare e-0fmpg35dd0q6cjke61p4 e-1fmpg35dd0q6cjke61p4"
        })
public class EvaluateCommand implements Runnable {

    @Spec CommandSpec spec;

    private final Desks desks;
    private final Terminal terminal;
    private final ObjectMapper json;
    private final Yaml yaml;

    EvaluateCommand(Desks desks, Terminal terminal, ObjectMapper json, Yaml yaml) {
        this.desks = desks;
        this.terminal = terminal;
        this.json = json;
        this.yaml = yaml;
    }

    @Override
    public void run() {
        spec.commandLine().usage(out(), CommandLine.Help.Ansi.AUTO);
    }

    @Command(
            name = "run",
            description = "Fills a template with every item of a dataset and judges the texts.",
            mixinStandardHelpOptions = true)
    int run(
            @Parameters(
                            paramLabel = "TEMPLATE",
                            description = "A version, such as shop/my_prompt@2.")
                    String template,
            @Mixin EvaluationWish wish,
            @Mixin DeskOptions options) {
        JsonNode body = wish.request(template, yaml, json);
        return shown(desks.of(options).evaluations().run(body), options);
    }

    @Command(
            name = "list",
            description = "Lists evaluations, the newest first.",
            mixinStandardHelpOptions = true)
    int list(@Mixin PagingOptions paging, @Mixin DeskOptions options) {
        JsonNode part = desks.of(options).evaluations().list(paging.asked());
        var columns =
                new Columns(terminal)
                        .add("evaluation", "/id")
                        .addTime("at", "/at")
                        .add("dataset", "/dataset")
                        .add("items", "/items")
                        .addPath("template", "/template");
        Answers.print(part, options.json, columns, out());
        return 0;
    }

    @Command(
            name = "show",
            description = "Shows an evaluation, or what it says of each item.",
            mixinStandardHelpOptions = true)
    int show(
            @Parameters(paramLabel = "EVALUATION") String evaluation,
            @Option(names = "--results", description = "Show what it says of each item.")
                    boolean results,
            @Mixin PagingOptions paging,
            @Mixin DeskOptions options) {
        EvaluationDesk evaluations = desks.of(options).evaluations();
        if (!results) {
            return shown(evaluations.find(evaluation), options);
        }
        var columns =
                new Columns(terminal)
                        .add("item", "/item")
                        .add("tokens", "/tokens")
                        .add("first", "/tries/0/scores/0/standing")
                        .add("problem", "/tries/0/scores/0/problem");
        JsonNode part = evaluations.results(evaluation, paging.asked());
        Answers.print(part, options.json, columns, out());
        return 0;
    }

    @Command(
            name = "compare",
            description = "Compares two evaluations item by item.",
            mixinStandardHelpOptions = true)
    int compare(
            @Parameters(paramLabel = "FIRST") String first,
            @Parameters(paramLabel = "SECOND") String second,
            @Mixin DeskOptions options) {
        JsonNode compared = desks.of(options).evaluations().compare(first, second);
        if (options.json) {
            Answers.print(compared, true, out());
        } else {
            EvaluationText.compared(compared, out());
        }
        return 0;
    }

    private int shown(JsonNode evaluation, DeskOptions options) {
        if (options.json) {
            Answers.print(evaluation, true, out());
        } else {
            new EvaluationText(terminal).print(evaluation, out());
        }
        return 0;
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
