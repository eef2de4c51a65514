package dev.writ.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `writ workshop chat`: the conversation about a draft.
@Command(
        name = "chat",
        description = {
            "Says something to the assistant and prints the answer while it is made;",
            "without a text, prints the conversation."
        },
        mixinStandardHelpOptions = true)
public class ChatCommand implements Callable<Integer> {

    @Spec CommandSpec spec;

    @Parameters(index = "0", paramLabel = "DRAFT")
    String draft = "";

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "TEXT",
            description = "1 to 10000 characters.")
    @Nullable String text;

    @Mixin DeskOptions options = new DeskOptions();

    private final Desks desks;

    ChatCommand(Desks desks) {
        this.desks = desks;
    }

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        TalkDesk talk = desks.of(options).talk();
        if (text == null) {
            conversation(talk.messages(draft), out);
        } else {
            answer(talk, text, out);
        }
        return 0;
    }

    private void conversation(JsonNode messages, PrintWriter out) {
        if (options.json) {
            Answers.print(messages, true, out);
        } else {
            messages.forEach(message -> WorkshopText.message(message, out));
        }
    }

    private void answer(TalkDesk talk, String said, PrintWriter out) {
        Consumer<String> heard = options.json ? piece -> {} : piece -> show(piece, out);
        JsonNode message = talk.say(draft, Bodies.of(Map.of("text", said)), heard);
        if (options.json) {
            Answers.print(message, true, out);
        } else {
            out.println();
            out.flush();
        }
    }

    private static void show(String piece, PrintWriter out) {
        out.print(Terminal.printableLines(piece));
        out.flush();
    }
}
