package dev.writ.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.writ.kernel.Failed;
import dev.writ.workshop.ExtractDraft;
import java.io.PrintWriter;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.StreamSupport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `writ workshop extract`: what the assistant proposes.
@Command(
        name = "extract",
        description = "Prints the newest draft that the assistant proposed, or takes it over.",
        mixinStandardHelpOptions = true)
public class ExtractCommand implements Callable<Integer> {

    @Spec CommandSpec spec;

    @Parameters(paramLabel = "DRAFT")
    String draft = "";

    @Option(names = "--save", description = "Save it as the content of the draft.")
    boolean save;

    @Mixin DeskOptions options = new DeskOptions();

    private final Desks desks;

    ExtractCommand(Desks desks) {
        this.desks = desks;
    }

    @Override
    public Integer call() {
        Desk desk = desks.of(options);
        int revision = desk.workshop().find(draft).path("revision").asInt();
        String proposed = proposed(desk.talk().messages(draft));
        PrintWriter out = spec.commandLine().getOut();
        if (save) {
            var edit = Bodies.of(Map.of("content", proposed, "revision", revision));
            WorkshopText.draft(desk.workshop().save(draft, edit), options.json, out);
        } else if (options.json) {
            Answers.print(Bodies.of(Map.of("content", proposed)), true, out);
        } else {
            out.println(proposed);
            out.flush();
        }
        return 0;
    }

    private static String proposed(JsonNode messages) {
        return StreamSupport.stream(messages.spliterator(), false)
                .filter(message -> message.path("role").asText().equals("assistant"))
                .map(message -> ExtractDraft.of(message.path("text").asText()))
                .flatMap(Optional::stream)
                .reduce((older, newer) -> newer)
                .orElseThrow(
                        () ->
                                Failed.notFound(
                                        "The assistant has not proposed a draft yet",
                                        "Answer its questions with writ workshop chat"));
    }
}
