package dev.writ.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.writ.execution.Execution;
import dev.writ.execution.Stage;
import dev.writ.kernel.Failed;
import dev.writ.kernel.Failure;
import dev.writ.kernel.Fields;
import jakarta.inject.Provider;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `writ record`: what an agent did with a prompt.
@Command(
        name = "record",
        description = "Records that an agent began with a prompt, or how it ended.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {
            "",
            "Examples:",
            "  writ record p-0fmpg35dd0q6cjke61p4 --outcome executing --agent copilot",
            "  writ record p-0fmpg35dd0q6cjke61p4 --outcome completed --file src/Main.java",
            "  writ record p-0fmpg35dd0q6cjke61p4 --outcome rejected --reason wrong-approach",
            "",
            "Exit codes: 0 recorded, 2 bad input, 3 no such prompt, 4 its status does not allow it."
        })
public class RecordCommand implements Callable<Integer> {

    private static final List<String> OF_STAGE = List.of("--reason");
    private static final List<String> OF_ATTEMPT =
            List.of(
                    "--change",
                    "--agent",
                    "--summary",
                    "--file",
                    "--validation",
                    "--error",
                    "--rollback");

    @Spec CommandSpec spec;

    @Parameters(paramLabel = "PROMPT")
    String prompt = "";

    @Option(
            names = "--outcome",
            paramLabel = "WORD",
            required = true,
            description = {
                "That it began, or how it ended: executing, completed, failed; or what became of",
                "its change: applied, gates-passed, rescan-closed, merged, reverted, rejected."
            })
    String outcome = "";

    @Option(
            names = "--reason",
            paramLabel = "WORD",
            description = "Why it was rejected, such as incorrect-fix or superseded.")
    @Nullable String reason;

    @Option(
            names = "--change",
            paramLabel = "CHANGE",
            description = "The change as it was checked for the prompt.")
    @Nullable String checked;

    @Option(names = "--agent", paramLabel = "NAME", description = "Who tried.")
    @Nullable String agent;

    @Option(names = "--summary", paramLabel = "TEXT", description = "What was done.")
    @Nullable String summary;

    @Option(names = "--file", paramLabel = "PATH", description = "A changed file; repeatable.")
    @Nullable List<String> files;

    @Option(
            names = "--validation",
            paramLabel = "FILE",
            description = "The verdict on the change, as JSON.")
    @Nullable Path validation;

    @Option(names = "--error", paramLabel = "TEXT", description = "Why it failed.")
    @Nullable String error;

    @Option(names = "--rollback", description = "The change was taken back.")
    boolean rollback;

    @Mixin DeskOptions options = new DeskOptions();

    private final Desks desks;
    private final Provider<ObjectMapper> json;

    RecordCommand(Desks desks, Provider<ObjectMapper> json) {
        this.desks = desks;
        this.json = json;
    }

    @Override
    public Integer call() {
        Fields said = Fields.of("", Map.of("--outcome", outcome.toLowerCase(Locale.ROOT)));
        refuseOthers(isStage() ? OF_ATTEMPT : OF_STAGE);
        Desk desk = desks.of(options);
        JsonNode recorded =
                isStage()
                        ? desk.prompts().outcome(prompt, stage())
                        : desk.prompts().report(prompt, report(said));
        Answers.print(recorded, options.json, spec.commandLine().getOut());
        return 0;
    }

    /// What does not belong to the outcome would be lost.
    private void refuseOthers(List<String> others) {
        for (String option : others) {
            if (spec.commandLine().getParseResult().hasMatchedOption(option)) {
                throw Failed.invalid(
                        option + " does not belong to the outcome " + Terminal.printable(outcome),
                        "Leave it out, or give it with the outcome it is about");
            }
        }
    }

    private boolean isStage() {
        return Stream.of(Stage.values()).map(Fields::word).anyMatch(outcome::equalsIgnoreCase);
    }

    private JsonNode stage() {
        var said = new LinkedHashMap<String, @Nullable Object>();
        said.put("outcome", outcome.toLowerCase(Locale.ROOT));
        said.put("rejection", reason);
        return Bodies.of(said);
    }

    private JsonNode report(Fields asked) {
        var said = new LinkedHashMap<String, @Nullable Object>();
        said.put("status", Fields.word(asked.choice("--outcome", Execution.Status.class)));
        said.put("agent", agent);
        said.put("summary", summary);
        said.put("filesChanged", files);
        said.put("change", checked);
        said.put("error", error);
        said.put("rollbackExecuted", rollback ? true : null);
        ObjectNode report = Bodies.of(said);
        if (validation != null) {
            report.set("validation", verdict(validation));
        }
        return report;
    }

    private JsonNode verdict(Path file) {
        try {
            return json.get().readTree(Files.readString(file));
        } catch (JsonProcessingException wrong) {
            throw new Failed(
                    new Failure.Invalid(
                            file + " is not JSON, line " + wrong.getLocation().getLineNr(),
                            "Write a verdict: status and violations"),
                    wrong);
        } catch (IOException unreadable) {
            throw new Failed(
                    new Failure.Invalid(file + " cannot be read", "Name a file"), unreadable);
        }
    }
}
