package dev.writ.cli;

import dev.writ.change.Submission;
import dev.writ.change.Trees;
import dev.writ.diff.Commit;
import dev.writ.diff.PullRequestName;
import dev.writ.diff.PullRequests;
import dev.writ.diff.Range;
import dev.writ.diff.Repositories;
import dev.writ.diff.Repository;
import dev.writ.diff.Tree;
import dev.writ.finding.LocalFiles;
import dev.writ.finding.Report;
import dev.writ.finding.SentReport;
import dev.writ.kernel.Failed;
import dev.writ.kernel.Failure;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Finds the change that a command line names: a range or the index of a checkout, a pull request,
/// or a diff.
@Singleton
class GatherChange {

    private static final String SETTINGS = "writ.yaml";
    private static final String PIPED = "-";

    private final Provider<Repositories> repositories;
    private final Provider<PullRequests> pullRequests;
    private final Provider<LocalFiles> localFiles;
    private final Optional<String> indexFile;

    /// @param indexFile the environment variable `GIT_INDEX_FILE`, which git sets for its hooks
    GatherChange(
            Provider<Repositories> repositories,
            Provider<PullRequests> pullRequests,
            Provider<LocalFiles> localFiles,
            @ConfigProperty(name = "git.index.file") Optional<String> indexFile) {
        this.repositories = repositories;
        this.pullRequests = pullRequests;
        this.localFiles = localFiles;
        this.indexFile = indexFile;
    }

    /// What is said of a change beside where it is.
    ///
    /// @param before names of reports
    /// @param after names of reports
    /// @param config the file of settings that holds in place of the repository's
    record Said(
            Map<String, Double> figures,
            List<String> before,
            List<String> after,
            Optional<String> persona,
            Optional<Path> config) {}

    /// @param folder of the checkout
    /// @param range as `git diff` takes it
    ToCheck range(Path folder, String range, Said said) {
        Repository repository = repositories.get().open(folder.toString());
        return closingOnError(
                repository,
                () -> of(range, Optional.of(repository), repository.range(range), said));
    }

    /// What the next commit would change.
    ToCheck staged(Path folder, Said said) {
        Repository repository = repositories.get().open(folder.toString());
        return closingOnError(
                repository,
                () -> of("the index", Optional.of(repository), repository.staged(indexFile), said));
    }

    /// What a pull request asks to be merged, where it is hosted.
    ToCheck pullRequest(PullRequestName name, Said said) {
        Range range = pullRequests.get().find(name).range();
        return of(name.toString(), Optional.empty(), range, said);
    }

    /// @param file a unified diff; `-` for what is piped in
    ToCheck diff(String file, Said said) {
        return new ToCheck(
                file.equals(PIPED) ? "what is piped in" : file,
                submission(read(file), Optional.empty(), said),
                Trees.NONE,
                settings(said, Optional.empty()),
                Optional.empty());
    }

    private ToCheck of(String label, Optional<Repository> repository, Range range, Said said) {
        List<String> messages = range.commits().stream().map(Commit::message).toList();
        return new ToCheck(
                label,
                submission(range.diff().toArray(), Optional.of(messages), said),
                new Trees(Optional.of(range.before()), Optional.of(range.after())),
                settings(said, Optional.of(range.before())),
                repository);
    }

    private interface Gathering {
        ToCheck gather();
    }

    private static ToCheck closingOnError(Repository repository, Gathering gathering) {
        boolean done = false;
        try {
            ToCheck gathered = gathering.gather();
            done = true;
            return gathered;
        } finally {
            if (!done) {
                repository.close();
            }
        }
    }

    private Submission submission(byte[] diff, Optional<List<String>> messages, Said said) {
        return new Submission(
                Optional.empty(),
                Optional.of(diff),
                Optional.empty(),
                messages.filter(each -> !each.isEmpty()),
                Optional.of(said.figures()),
                reports(said.before()),
                reports(said.after()),
                said.persona());
    }

    private Optional<List<SentReport>> reports(List<String> names) {
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        names.stream()
                                .map(localFiles.get()::report)
                                .map(GatherChange::sent)
                                .toList());
    }

    private static SentReport sent(Report report) {
        try (InputStream in = report.open()) {
            return new SentReport(report.name(), in.readAllBytes());
        } catch (IOException unreadable) {
            throw unreadable(report.name(), "Name a report", unreadable);
        }
    }

    private static Optional<ToCheck.Settings> settings(Said said, Optional<Tree> before) {
        if (said.config().isPresent()) {
            return Optional.of(settings(said.config().get()));
        }
        if (before.isPresent()) {
            return before.get()
                    .file(SETTINGS)
                    .map(entry -> new ToCheck.Settings(SETTINGS, entry.content().text()));
        }
        Path here = Path.of(SETTINGS);
        return Files.isRegularFile(here) ? Optional.of(settings(here)) : Optional.empty();
    }

    private static ToCheck.Settings settings(Path file) {
        try {
            return new ToCheck.Settings(file.toString(), Files.readString(file));
        } catch (IOException unreadable) {
            throw unreadable(file.toString(), "Name a file of settings", unreadable);
        }
    }

    private static byte[] read(String file) {
        try {
            return file.equals(PIPED)
                    ? System.in.readAllBytes()
                    : Files.readAllBytes(Path.of(file));
        } catch (IOException unreadable) {
            throw unreadable(file, "Name a diff, or - for what is piped in", unreadable);
        }
    }

    private static Failed unreadable(String file, String remedy, IOException cause) {
        return new Failed(
                new Failure.Invalid(Terminal.printable(file) + " cannot be read", remedy), cause);
    }
}
