package dev.writ.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `writ template update`: a further version.
@Command(
        name = "update",
        description = "Adds a version to a template. What is left out is as in the one before.",
        mixinStandardHelpOptions = true)
public class UpdateTemplateCommand implements Callable<Integer> {

    @Spec CommandSpec spec;

    @Parameters(paramLabel = "NAME")
    String name = "";

    @Parameters(paramLabel = "FILE", description = "Front matter and body, or a bare body.")
    Path text = Path.of("");

    @Option(
            names = "--expected",
            paramLabel = "N",
            description = "The latest version as you know it; another is a conflict.")
    @Nullable Integer expected;

    @Mixin HomeOptions home = new HomeOptions();
    @Mixin WordingOptions wording = new WordingOptions();
    @Mixin DeskOptions options = new DeskOptions();

    private final Desks desks;
    private final Terminal terminal;

    UpdateTemplateCommand(Desks desks, Terminal terminal) {
        this.desks = desks;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        var template = home.id(name);
        var body = wording.body(text);
        if (expected != null) {
            body.put("expected", expected);
        }
        Desk desk = desks.of(options);
        TemplateScope.of(spec).check(template, desk);
        JsonNode kept = desk.templateTexts().update(template, body);
        var out = spec.commandLine().getOut();
        Answers.print(kept, options.json, out, () -> new TemplateLines(terminal, out).kept(kept));
        return 0;
    }
}
