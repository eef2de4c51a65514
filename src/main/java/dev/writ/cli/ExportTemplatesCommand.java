package dev.writ.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `writ template export`: the library as files.
@Command(
        name = "export",
        description =
                "Writes templates with all their versions, moves, ratings and cases as files.",
        mixinStandardHelpOptions = true)
public class ExportTemplatesCommand implements Callable<Integer> {

    @Spec CommandSpec spec;

    @Parameters(
            paramLabel = "DIR",
            description = "A new or empty folder, or that of an earlier export, which is replaced.")
    Path folder = Path.of("");

    @Mixin HomeOptions home = new HomeOptions();
    @Mixin DeskOptions options = new DeskOptions();

    private final Desks desks;

    ExportTemplatesCommand(Desks desks) {
        this.desks = desks;
    }

    @Override
    public Integer call() {
        var types = TemplateScope.of(spec).types();
        var files = desks.of(options).templates().export(home.home(), types);
        new TemplateFolder(folder).write(files);
        var answer = new LinkedHashMap<String, Object>();
        answer.put("templates", (int) files.stream().filter(TemplateFolder::isAbout).count());
        answer.put("files", files.size());
        answer.put("out", folder.toString());
        Answers.print(Bodies.of(answer), options.json, spec.commandLine().getOut());
        return 0;
    }
}
