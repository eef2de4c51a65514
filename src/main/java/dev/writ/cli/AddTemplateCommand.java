package dev.writ.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.writ.kernel.Yaml;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `writ template add`: a template in version 1.
@Command(
        name = "add",
        description = "Puts a template into the library. The same again is the same.",
        mixinStandardHelpOptions = true)
public class AddTemplateCommand implements Callable<Integer> {

    @Spec CommandSpec spec;

    @Parameters(paramLabel = "NAME", description = "3 to 50 lower-case letters, digits or _.")
    String name = "";

    @Parameters(paramLabel = "FILE", description = "Front matter and body, or a bare body.")
    Path text = Path.of("");

    @Option(
            names = "--type",
            paramLabel = "TYPE",
            description = "Of a text without front matter; prompt when left out.")
    @Nullable String type;

    @Mixin HomeOptions home = new HomeOptions();
    @Mixin WordingOptions wording = new WordingOptions();
    @Mixin DeskOptions options = new DeskOptions();

    private final Desks desks;
    private final Terminal terminal;
    private final Yaml yaml;

    AddTemplateCommand(Desks desks, Terminal terminal, Yaml yaml) {
        this.desks = desks;
        this.terminal = terminal;
        this.yaml = yaml;
    }

    @Override
    public Integer call() {
        var template = home.id(name);
        var body = wording.body(text);
        body.put("home", template.home().toString()).put("name", template.name());
        if (type != null) {
            body.put("type", type);
        }
        TemplateScope.of(spec).check(template, body, yaml);
        JsonNode kept = desks.of(options).templateTexts().add(body);
        var out = spec.commandLine().getOut();
        Answers.print(kept, options.json, out, () -> new TemplateLines(terminal, out).kept(kept));
        return 0;
    }
}
