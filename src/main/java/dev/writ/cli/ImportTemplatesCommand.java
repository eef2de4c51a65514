package dev.writ.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `writ template import`: the files of an export.
@Command(
        name = "import",
        description = {
            "Takes in what an export wrote: all of it, or nothing when something contradicts.",
            "Authors, approvals and passing records are taken as the files say."
        },
        mixinStandardHelpOptions = true)
public class ImportTemplatesCommand implements Callable<Integer> {

    @Spec CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "The folder of an export.")
    Path folder = Path.of("");

    @Mixin DeskOptions options = new DeskOptions();

    private final Desks desks;

    ImportTemplatesCommand(Desks desks) {
        this.desks = desks;
    }

    @Override
    public Integer call() {
        var types = TemplateScope.of(spec).types();
        Desk desk = desks.of(options);
        JsonNode taken = desk.templates().bring(new TemplateFolder(folder).read(), types);
        Answers.print(taken, options.json, spec.commandLine().getOut());
        return 0;
    }
}
