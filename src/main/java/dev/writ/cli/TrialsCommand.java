package dev.writ.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `writ workshop tests`: what came of trying a draft.
@Command(
        name = "tests",
        description = "Lists the last tests of a draft, newest first.",
        mixinStandardHelpOptions = true)
public class TrialsCommand implements Callable<Integer> {

    @Spec CommandSpec spec;

    @Parameters(paramLabel = "DRAFT")
    String draft = "";

    @Mixin DeskOptions options = new DeskOptions();

    private final Desks desks;
    private final Terminal terminal;

    TrialsCommand(Desks desks, Terminal terminal) {
        this.desks = desks;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        var columns =
                new Columns(terminal)
                        .add("test", "/testId")
                        .addTime("when", "/timestamp")
                        .add("items", "/itemCount")
                        .add("ms", "/executionTimeMs")
                        .add("tokens", "/tokens")
                        .add("stars", "/rating")
                        .add("topic", "/topic");
        Answers.print(
                desks.of(options).trials().list(draft),
                options.json,
                columns,
                spec.commandLine().getOut());
        return 0;
    }
}
