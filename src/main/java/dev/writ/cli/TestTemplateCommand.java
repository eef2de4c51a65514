package dev.writ.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `writ template test`: the cases of a version.
@Command(
        name = "test",
        description = "Runs the cases of a version; when all pass, it may go to production.",
        mixinStandardHelpOptions = true,
        footer = {"", "Exit codes: 0 passed, 1 not passed, 2 bad input."})
public class TestTemplateCommand implements Callable<Integer> {

    @Spec CommandSpec spec;

    @Parameters(paramLabel = "NAME[@VERSION]", description = "Else the latest.")
    String name = "";

    @Mixin HomeOptions home = new HomeOptions();
    @Mixin DeskOptions options = new DeskOptions();

    private final Desks desks;
    private final Terminal terminal;

    TestTemplateCommand(Desks desks, Terminal terminal) {
        this.desks = desks;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        var named = home.named(name);
        Desk desk = desks.of(options);
        TemplateScope.of(spec).check(named.template(), desk);
        int version = named.version().orElseGet(() -> latest(named, desk));
        JsonNode tested = desk.templateTexts().test(named.template(), version);
        var out = spec.commandLine().getOut();
        String ref = named.template().at(version).toString();
        Answers.print(
                tested,
                options.json,
                out,
                () -> new TemplateLines(terminal, out).tested(ref, tested));
        return tested.path("passed").asBoolean() ? 0 : 1;
    }

    private static int latest(HomeOptions.Named named, Desk desk) {
        JsonNode found = desk.templates().find(named.template(), Map.of());
        return found.at("/version/number").asInt();
    }
}
