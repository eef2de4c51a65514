package dev.writ.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.writ.diff.PullRequestName;
import dev.writ.diff.RevertChange;
import dev.writ.diff.RevertPullRequest;
import dev.writ.diff.RevertWish;
import dev.writ.kernel.Failed;
import jakarta.inject.Provider;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `writ rollback`: takes a change back, on a branch of its own.
@Command(
        name = "rollback",
        description = "Makes a commit that takes a change back, on a branch of its own.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {
            "",
            "The working tree stays as it is; asked again, the same branch is the answer.",
            "",
            "Examples:",
            "  writ rollback main~1..main --branch revert-it --reason 'slower than before'",
            "  writ rollback 3f2a91c --onto main --branch revert-it --prompt p-0fmpg35dd0q6cjke61p4",
            "  writ rollback --pr acme/shop#12 --branch revert-12 --open",
            "",
            "Exit codes: 0 there is the branch, 2 bad input, 4 a file has changed since."
        })
public class RollbackCommand implements Callable<Integer> {

    private static final Pattern AUTHOR = Pattern.compile("([^<>]{1,200}) <([^<>\\s]{1,200})>");

    @Spec CommandSpec spec;

    @ArgGroup(multiplicity = "1")
    Change change = new Change();

    /// Exactly one of them.
    static class Change {

        @Parameters(paramLabel = "RANGE", description = "The change: A..B, A...B, or one commit.")
        @Nullable String range;

        @Option(
                names = "--pr",
                paramLabel = "OWNER/REPO#N",
                description = "A pull request on GitHub, taken back there; no checkout is needed.")
        @Nullable String pullRequest;
    }

    @Option(
            names = "--branch",
            paramLabel = "NAME",
            required = true,
            description = "The new branch.")
    String branch = "";

    @Option(
            names = "--onto",
            paramLabel = "REVISION",
            description =
                    "Where it is taken back (default: the end of the change; of a merged pull"
                            + " request, the branch it went into).")
    @Nullable String onto;

    @Option(
            names = "--repo",
            paramLabel = "DIR",
            defaultValue = ".",
            description = "The checkout (default: the current folder).")
    Path repo = Path.of(".");

    @Option(
            names = "--reason",
            paramLabel = "TEXT",
            defaultValue = "Taken back with writ rollback",
            description = "Why, for the message of the commit.")
    String reason = "";

    @Option(
            names = "--author",
            paramLabel = "NAME <MAIL>",
            defaultValue = "Writ <writ@localhost>",
            description = "Who makes the commit (default: ${DEFAULT-VALUE}).")
    String author = "";

    @Option(
            names = "--prompt",
            paramLabel = "PROMPT",
            description = "Record that the change of this prompt was reverted.")
    @Nullable String prompt;

    @Option(names = "--open", description = "Open a pull request of it; only with --pr.")
    boolean open;

    @Mixin GitHubOptions gitHub = new GitHubOptions();

    @Mixin DeskOptions options = new DeskOptions();

    private final Provider<RevertChange> revertChange;
    private final Provider<RevertPullRequest> revertPullRequest;
    private final Desks desks;

    RollbackCommand(
            Provider<RevertChange> revertChange,
            Provider<RevertPullRequest> revertPullRequest,
            Desks desks) {
        this.revertChange = revertChange;
        this.revertPullRequest = revertPullRequest;
        this.desks = desks;
    }

    @Override
    public Integer call() {
        Matcher named = AUTHOR.matcher(author);
        if (!named.matches()) {
            throw Failed.invalid("--author is no author", "Write it as Ann <ann@example.org>");
        }
        if (prompt != null) {
            // what nobody knows is told before there is a branch
            desks.of(options).prompts().find(prompt);
        }
        var wish = new RevertWish(branch, named.group(1), named.group(2), reason);
        ObjectNode answer =
                change.pullRequest != null ? there(change.pullRequest, wish) : here(wish);
        if (prompt != null) {
            // the commit is made by now, whoever keeps the records
            var said = new LinkedHashMap<String, String>();
            said.put("outcome", "reverted");
            answer.set("execution", desks.of(options).prompts().outcome(prompt, Bodies.of(said)));
        }
        Answers.print(answer, options.json, spec.commandLine().getOut());
        return 0;
    }

    private ObjectNode here(RevertWish wish) {
        if (open) {
            throw Failed.invalid("--open is there without --pr", "Name the pull request");
        }
        return answer(
                revertChange
                        .get()
                        .run(
                                new RevertChange.Input(
                                        repo.toString(),
                                        String.valueOf(change.range),
                                        Optional.ofNullable(onto),
                                        wish)));
    }

    private ObjectNode there(String pullRequest, RevertWish wish) {
        gitHub.choose();
        var input =
                new RevertPullRequest.Input(
                        PullRequestName.of(pullRequest), Optional.ofNullable(onto), wish, open);
        RevertPullRequest.Output output = revertPullRequest.get().run(input);
        ObjectNode answer = answer(output.reverted());
        output.opened().ifPresent(where -> answer.put("opened", where));
        return answer;
    }

    private static ObjectNode answer(RevertChange.Output reverted) {
        var said = new LinkedHashMap<String, Object>();
        said.put("branch", reverted.branch());
        said.put("commit", reverted.commit());
        said.put("base", reverted.base());
        said.put("head", reverted.head());
        said.put("files", reverted.files());
        return Bodies.of(said);
    }
}
