package dev.writ.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.writ.kernel.Fields;
import dev.writ.library.TemplateId;
import dev.writ.template.TemplateRef;
import dev.writ.template.Templates;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `writ template fork`: a template that begins as another.
@Command(
        name = "fork",
        description = "Begins a template with a version of another, which may be one that ships.",
        mixinStandardHelpOptions = true)
public class ForkTemplateCommand implements Callable<Integer> {

    @Spec CommandSpec spec;

    @Parameters(
            paramLabel = "ORIGIN",
            description = "As shop/my_prompt@2, or one that ships as testing_enhancement@1.")
    String origin = "";

    @Option(
            names = "--to",
            paramLabel = "HOME/NAME",
            required = true,
            description = "The new template, such as shop/my_prompt.")
    String to = "";

    @Mixin DeskOptions options = new DeskOptions();

    private final Desks desks;
    private final Terminal terminal;
    private final Templates shipped;

    ForkTemplateCommand(Desks desks, Terminal terminal, Templates shipped) {
        this.desks = desks;
        this.terminal = terminal;
        this.shipped = shipped;
    }

    @Override
    public Integer call() {
        var ref = TemplateRef.parse(origin);
        var template = TemplateId.parse(to);
        Desk desk = desks.of(options);
        check(ref, desk);
        JsonNode kept = desk.templateTexts().fork(ref, template);
        var out = spec.commandLine().getOut();
        Answers.print(kept, options.json, out, () -> new TemplateLines(terminal, out).kept(kept));
        return 0;
    }

    private void check(TemplateRef ref, Desk desk) {
        var scope = TemplateScope.of(spec);
        if (TemplateId.isOfLibrary(ref)) {
            scope.check(TemplateId.parse(ref.name()), desk);
        } else {
            shipped.latest(ref.name())
                    .ifPresent(each -> scope.check(ref.name(), Fields.word(each.type())));
        }
    }
}
