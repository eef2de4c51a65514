package dev.writ.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.writ.kernel.Fields;
import java.util.LinkedHashMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `writ template rollback`: the last move of an alias is taken back.
@Command(
        name = "rollback",
        description = "Takes the last move of an alias back: it points where it pointed before.",
        mixinStandardHelpOptions = true)
public class RollBackAliasCommand implements Callable<Integer> {

    @Spec CommandSpec spec;

    @Parameters(paramLabel = "ALIAS", description = "production or staging.")
    String alias = "";

    @Parameters(paramLabel = "NAME")
    String name = "";

    @Option(
            names = "--from",
            paramLabel = "N",
            description = "Where it points as you know it; the same again takes nothing more back.")
    @Nullable Integer from;

    @Option(names = "--reason", paramLabel = "TEXT", description = "Up to 500 characters.")
    @Nullable String reason;

    @Mixin HomeOptions home = new HomeOptions();
    @Mixin DeskOptions options = new DeskOptions();

    private final Desks desks;
    private final Terminal terminal;

    RollBackAliasCommand(Desks desks, Terminal terminal) {
        this.desks = desks;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        var template = home.id(name);
        var rollback = new LinkedHashMap<String, @Nullable Object>();
        rollback.put("alias", Fields.word(AliasCommand.movable(alias)));
        rollback.put("from", from);
        rollback.put("reason", reason);
        Desk desk = desks.of(options);
        TemplateScope.of(spec).check(template, desk);
        JsonNode moved = desk.templateAliases().rollBack(template, Bodies.of(rollback));
        var out = spec.commandLine().getOut();
        Answers.print(
                moved, options.json, out, () -> new TemplateLines(terminal, out).pointing(moved));
        return 0;
    }
}
