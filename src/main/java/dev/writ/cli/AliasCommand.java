package dev.writ.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.writ.kernel.Failed;
import dev.writ.kernel.Fields;
import dev.writ.library.Alias;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `writ template alias`: which version holds.
@Command(
        name = "alias",
        description = {
            "Points an alias at a version.",
            "production takes one that passed its cases and that somebody else wrote."
        },
        mixinStandardHelpOptions = true)
public class AliasCommand implements Callable<Integer> {

    @Spec CommandSpec spec;

    @Parameters(paramLabel = "ALIAS", description = "production or staging.")
    String alias = "";

    @Parameters(paramLabel = "NAME@VERSION", description = "What it is to point at.")
    String name = "";

    @Option(names = "--reason", paramLabel = "TEXT", description = "Up to 500 characters.")
    @Nullable String reason;

    @Option(
            names = "--expected",
            paramLabel = "N",
            description = "Where it points as you know it, 0 for nowhere; else a conflict.")
    @Nullable Integer expected;

    @Mixin HomeOptions home = new HomeOptions();
    @Mixin DeskOptions options = new DeskOptions();

    private final Desks desks;
    private final Terminal terminal;

    AliasCommand(Desks desks, Terminal terminal) {
        this.desks = desks;
        this.terminal = terminal;
    }

    /// @throws Failed when it is none that can be moved
    static Alias movable(String word) {
        var alias = Fields.of("", Map.of("alias", word)).choice("alias", Alias.class);
        if (alias == Alias.LATEST) {
            throw Failed.invalid(
                    "latest moves by itself", "Move production or staging, or add a version");
        }
        return alias;
    }

    @Override
    public Integer call() {
        var named = home.named(name);
        var wish = new LinkedHashMap<String, @Nullable Object>();
        wish.put("version", named.need());
        wish.put("reason", reason);
        wish.put("expected", expected);
        Alias which = movable(alias);
        Desk desk = desks.of(options);
        TemplateScope.of(spec).check(named.template(), desk);
        JsonNode moved = desk.templateAliases().move(named.template(), which, Bodies.of(wish));
        var out = spec.commandLine().getOut();
        Answers.print(
                moved, options.json, out, () -> new TemplateLines(terminal, out).pointing(moved));
        return 0;
    }
}
