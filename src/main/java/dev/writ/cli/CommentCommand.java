package dev.writ.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.writ.kernel.Failed;
import java.io.PrintWriter;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `writ workshop comment`: what people say about a draft.
@Command(
        name = "comment",
        description = "Comments on a draft; without a text, lists the comments.",
        mixinStandardHelpOptions = true)
public class CommentCommand implements Callable<Integer> {

    @Spec CommandSpec spec;

    @Parameters(index = "0", paramLabel = "DRAFT")
    String draft = "";

    @ArgGroup @Nullable Deed deed;

    @Option(
            names = "--lines",
            paramLabel = "A-B",
            description = "About these lines of the content, such as 3-5; with --text.")
    @Nullable String lines;

    @Mixin DeskOptions options = new DeskOptions();

    /// One of them at most.
    static class Deed {
        @Option(
                names = "--text",
                paramLabel = "TEXT",
                description = "Says it, up to 2000 characters.")
        @Nullable String text;

        @Option(names = "--resolve", paramLabel = "N", description = "Comment N is dealt with.")
        @Nullable Integer resolve;

        @Option(names = "--reopen", paramLabel = "N", description = "Comment N is not dealt with.")
        @Nullable Integer reopen;
    }

    private final Desks desks;
    private final Terminal terminal;

    CommentCommand(Desks desks, Terminal terminal) {
        this.desks = desks;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        TalkDesk talk = desks.of(options).talk();
        PrintWriter out = spec.commandLine().getOut();
        if (deed == null) {
            Answers.print(talk.comments(draft), options.json, columns(), out);
        } else {
            Answers.print(done(talk, deed), options.json, out);
        }
        return 0;
    }

    private JsonNode done(TalkDesk talk, Deed wanted) {
        if (wanted.text != null) {
            return talk.comment(draft, comment(wanted.text));
        }
        boolean resolved = wanted.resolve != null;
        Integer number = resolved ? wanted.resolve : wanted.reopen;
        return talk.resolve(draft, number == null ? 0 : number, resolved);
    }

    private ObjectNode comment(String text) {
        ObjectNode comment = Bodies.of(Map.of("text", text));
        if (lines != null) {
            String[] ends = lines.split("-", 2);
            comment.putObject("lines")
                    .put("from", line(ends[0]))
                    .put("to", line(ends[ends.length - 1]));
        }
        return comment;
    }

    private static int line(String text) {
        if (!text.matches("[1-9][0-9]{0,6}")) {
            throw Failed.invalid("--lines has no numbers of lines", "Write it as 3 or 3-5");
        }
        return Integer.parseInt(text);
    }

    private Columns columns() {
        return new Columns(terminal)
                .add("", "/number")
                .add("by", "/by/name")
                .addTime("when", "/at")
                .add("from", "/lines/from")
                .add("to", "/lines/to")
                .add("resolved by", "/resolvedBy/name")
                .add("comment", "/text");
    }
}
