package dev.writ.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `writ workshop rate`: what somebody thinks of a test.
@Command(
        name = "rate",
        description = "Gives a test its stars and notes; what is left out stays.",
        mixinStandardHelpOptions = true)
public class RateCommand implements Callable<Integer> {

    @Spec CommandSpec spec;

    @Parameters(index = "0", paramLabel = "DRAFT")
    String draft = "";

    @Parameters(index = "1", paramLabel = "TEST")
    String test = "";

    @Option(names = "--rating", paramLabel = "N", description = "1 to 5.")
    @Nullable Integer rating;

    @Option(names = "--notes", paramLabel = "TEXT", description = "Up to 500 characters.")
    @Nullable String notes;

    @Mixin DeskOptions options = new DeskOptions();

    private final Desks desks;

    RateCommand(Desks desks) {
        this.desks = desks;
    }

    @Override
    public Integer call() {
        var stars = new LinkedHashMap<String, @Nullable Object>();
        stars.put("rating", rating);
        stars.put("notes", notes);
        JsonNode rated = desks.of(options).trials().rate(draft, test, Bodies.of(stars));
        Answers.print(rated, options.json, spec.commandLine().getOut());
        return 0;
    }
}
