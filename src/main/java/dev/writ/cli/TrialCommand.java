package dev.writ.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `writ workshop test`: tries a draft.
@Command(
        name = "test",
        description = "Fills a draft, holds it against what is expected, and asks the model.",
        mixinStandardHelpOptions = true)
public class TrialCommand implements Callable<Integer> {

    @Spec CommandSpec spec;

    @Parameters(paramLabel = "DRAFT")
    String draft = "";

    @Option(
            names = "--query",
            paramLabel = "TEXT",
            required = true,
            description = "What the prompt is used for, 10 to 1000 characters.")
    String query = "";

    @Option(
            names = "--topic",
            paramLabel = "SCAN",
            defaultValue = "sample",
            description = "A scan that was planned, or sample (default).")
    String topic = "sample";

    @Option(
            names = "--limit",
            paramLabel = "N",
            description = "At most N findings, 5 to 200; 50 when left out.")
    @Nullable Integer limit;

    @Option(names = "--model", paramLabel = "NAME", description = "Instead of the one configured.")
    @Nullable String model;

    @Option(names = "--rating", paramLabel = "N", description = "1 to 5.")
    @Nullable Integer rating;

    @Option(names = "--notes", paramLabel = "TEXT", description = "Up to 500 characters.")
    @Nullable String notes;

    @Option(names = "--keep-response", description = "Keep and print the whole response.")
    boolean keepResponse;

    @Mixin DeskOptions options = new DeskOptions();

    private final Desks desks;
    private final Terminal terminal;

    TrialCommand(Desks desks, Terminal terminal) {
        this.desks = desks;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        JsonNode test = desks.of(options).trials().test(draft, request());
        if (options.json) {
            Answers.print(test, true, out);
        } else {
            WorkshopText.test(test, expectations(), out);
        }
        return 0;
    }

    private ObjectNode request() {
        var request = new LinkedHashMap<String, @Nullable Object>();
        request.put("query", query);
        request.put("topic", topic);
        request.put("limit", limit);
        request.put("model", model);
        request.put("rating", rating);
        request.put("notes", notes);
        request.put("keepResponse", keepResponse);
        return Bodies.of(request);
    }

    private Columns expectations() {
        return new Columns(terminal)
                .add("expected", "/kind")
                .add("met", "/met")
                .add("problem", "/problem")
                .add("suggestion", "/suggestion");
    }
}
