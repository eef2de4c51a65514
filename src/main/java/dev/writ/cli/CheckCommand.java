package dev.writ.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.writ.diff.PullRequestName;
import dev.writ.kernel.Failed;
import dev.writ.kernel.Failure;
import dev.writ.template.Pages;
import jakarta.inject.Provider;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.IExitCodeExceptionMapper;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `writ check`: the change that came back, judged by the rules its prompt was made of.
@Command(
        name = "check",
        description = "Checks a change by the rules of a prompt, or by all rules for its files.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {
            "",
            "Examples:",
            "  writ check main...my-branch",
            "  writ check main...my-branch --prompt p-0fmpg35dd0q6cjke61p4 --figure tests.failed=0",
            "  git diff | writ check --diff - --sarif check.sarif",
            "  writ check --pr acme/shop#12 --comment",
            "",
            "Exit codes: 0 passed, 1 needs approval, 2 blocked or not judged: bad input."
        })
public class CheckCommand implements Callable<Integer>, IExitCodeExceptionMapper {

    private static final int BLOCKED = 2;

    @Spec CommandSpec spec;

    @ArgGroup(multiplicity = "1")
    Change change = new Change();

    /// Exactly one of them.
    static class Change {

        @Parameters(
                paramLabel = "RANGE",
                description =
                        "As git diff takes it: A..B, A...B, or A for A with the working tree.")
        @Nullable String range;

        @Option(names = "--staged", description = "What the next commit would change.")
        boolean staged;

        @Option(
                names = "--diff",
                paramLabel = "FILE",
                description = "A unified diff; - reads what is piped in.")
        @Nullable String diff;

        @Option(
                names = "--pr",
                paramLabel = "OWNER/REPO#N",
                description = "A pull request on GitHub; no checkout is needed.")
        @Nullable String pullRequest;
    }

    @Option(
            names = "--repo",
            paramLabel = "DIR",
            defaultValue = ".",
            description = "The checkout (default: the current folder).")
    Path repo = Path.of(".");

    @Option(
            names = "--prompt",
            paramLabel = "PROMPT",
            description = "The prompt it answers: its rules, its files; the result is kept.")
    @Nullable String prompt;

    @Option(
            names = "--project",
            paramLabel = "NAME",
            description = "Whose settings and waivers hold (default: that of the folder).")
    @Nullable String project;

    @Option(names = "--persona", paramLabel = "NAME", description = "Only rules of this persona.")
    @Nullable String persona;

    @Option(
            names = "--figure",
            paramLabel = "NAME=NUMBER",
            description = "Measured, such as coverage.unit=91 or tests.failed=0; repeatable.")
    Map<String, Double> figures = new LinkedHashMap<>();

    @Option(
            names = "--before",
            paramLabel = "FILE",
            description = "A report on the code before the change; repeatable.")
    List<String> before = List.of();

    @Option(
            names = "--after",
            paramLabel = "FILE",
            description = "A report on the code after the change; repeatable.")
    List<String> after = List.of();

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "Settings (default: the writ.yaml from before the change).")
    @Nullable Path config;

    @Option(names = "--sarif", paramLabel = "FILE", description = "Write SARIF 2.1.0 there.")
    @Nullable Path sarif;

    @Option(
            names = "--markdown",
            paramLabel = "FILE",
            description = "Write a comment for a pull request there.")
    @Nullable Path markdown;

    @Option(
            names = "--comment",
            description = "Show it in one comment on the pull request of --pr.")
    boolean comment;

    @Mixin GitHubOptions gitHub = new GitHubOptions();

    @Mixin DeskOptions options = new DeskOptions();

    private final Desks desks;
    private final GatherChange gatherChange;
    private final CheckComment checkComment;
    private final Provider<Pages> pages;
    private final Terminal terminal;

    CheckCommand(
            Desks desks,
            GatherChange gatherChange,
            CheckComment checkComment,
            Provider<Pages> pages,
            Terminal terminal) {
        this.desks = desks;
        this.gatherChange = gatherChange;
        this.checkComment = checkComment;
        this.pages = pages;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        gitHub.choose();
        Optional<PullRequestName> pullRequest = pullRequest();
        try (ToCheck toCheck = toCheck(pullRequest)) {
            boolean keeps = prompt != null;
            JsonNode checked =
                    desks.forCheck(options, keeps)
                            .changes()
                            .check(toCheck, Optional.ofNullable(prompt), projectName(pullRequest));
            write(checked);
            pullRequest.filter(any -> comment).ifPresent(name -> comment(name, checked));
            print(toCheck, checked);
            return exitCode(checked);
        }
    }

    private Optional<PullRequestName> pullRequest() {
        if (comment && change.pullRequest == null) {
            throw Failed.invalid("--comment is there without --pr", "Name the pull request");
        }
        return Optional.ofNullable(change.pullRequest).map(PullRequestName::of);
    }

    private ToCheck toCheck(Optional<PullRequestName> pullRequest) {
        if (config != null && options.server().isPresent()) {
            throw Failed.invalid(
                    "--config is there with --server, which judges by the settings it keeps",
                    "Leave one of them out, or change the settings there: writ settings set");
        }
        var said =
                new GatherChange.Said(
                        figures,
                        before,
                        after,
                        Optional.ofNullable(persona),
                        Optional.ofNullable(config));
        if (pullRequest.isPresent()) {
            return gatherChange.pullRequest(pullRequest.get(), said);
        }
        if (change.diff != null) {
            return gatherChange.diff(change.diff, said);
        }
        return change.range != null
                ? gatherChange.range(repo, change.range, said)
                : gatherChange.staged(repo, said);
    }

    /// A server knows its projects by name only; here the name of the repository does.
    private Optional<String> projectName(Optional<PullRequestName> pullRequest) {
        Path folder = pullRequest.map(each -> Path.of(each.repository())).orElse(repo);
        return Optional.ofNullable(project)
                .or(
                        () ->
                                options.server().isPresent()
                                        ? Optional.empty()
                                        : Optional.of(FolderName.of(folder)));
    }

    private void comment(PullRequestName name, JsonNode checked) {
        String where = checkComment.write(name, checked);
        if (!options.json) {
            spec.commandLine().getErr().println("Comment: " + Terminal.printable(where));
        }
    }

    private void write(JsonNode checked) {
        if (sarif != null) {
            write(sarif, CheckSarif.of(checked).toPrettyString() + "\n");
        }
        if (markdown != null) {
            write(markdown, CheckMarkdown.of(checked, pages.get()));
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException unwritable) {
            throw new Failed(
                    new Failure.Invalid(
                            file + " cannot be written", "Name a file in a folder that is there"),
                    unwritable);
        }
    }

    private void print(ToCheck toCheck, JsonNode checked) {
        PrintWriter out = spec.commandLine().getOut();
        if (options.json) {
            Answers.print(checked, true, out);
        } else {
            out.print(new CheckText(terminal).of(toCheck.label(), checked));
        }
        out.flush();
    }

    private static int exitCode(JsonNode checked) {
        return switch (checked.path("decision").asText()) {
            case "passed" -> 0;
            case "needs-approval" -> 1;
            default -> BLOCKED;
        };
    }

    /// Whatever keeps a change from being judged keeps it from passing.
    @Override
    public int getExitCode(Throwable error) {
        return BLOCKED;
    }
}
