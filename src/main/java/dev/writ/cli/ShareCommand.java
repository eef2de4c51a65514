package dev.writ.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `writ workshop share`: who else sees a draft.
@Command(
        name = "share",
        description =
                "Shares a draft with these people and no others; with nobody when none is given.",
        mixinStandardHelpOptions = true)
public class ShareCommand implements Callable<Integer> {

    @Spec CommandSpec spec;

    @Parameters(paramLabel = "DRAFT")
    String draft = "";

    @Option(
            names = "--read",
            paramLabel = "NAME",
            description = "May see it and comment; repeatable.")
    List<String> readers = List.of();

    @Option(
            names = "--edit",
            paramLabel = "NAME",
            description = "May write and test it too; repeatable.")
    List<String> editors = List.of();

    @Mixin DeskOptions options = new DeskOptions();

    private final Desks desks;

    ShareCommand(Desks desks) {
        this.desks = desks;
    }

    @Override
    public Integer call() {
        JsonNode shared = desks.of(options).talk().share(draft, team());
        WorkshopText.draft(shared, options.json, spec.commandLine().getOut());
        return 0;
    }

    private ObjectNode team() {
        ObjectNode team = Bodies.of(Map.of());
        ArrayNode with = team.putArray("with");
        readers.forEach(name -> with.add(Bodies.of(Map.of("name", name, "right", "read"))));
        editors.forEach(name -> with.add(Bodies.of(Map.of("name", name, "right", "edit"))));
        return team;
    }
}
