package dev.writ.github;

import dev.writ.diff.ApplyDiff;
import dev.writ.diff.PullRequestName;
import dev.writ.diff.ReadDiff;
import dev.writ.diff.RevertPullRequest;
import dev.writ.diff.RevertWish;
import dev.writ.testing.Laptop;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A shop with one pull request that was merged, and how we ask for it.
final class Shop implements AutoCloseable {

    static final PullRequestName NAME = PullRequestName.of("acme/shop#1");
    static final String TEXT = "1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n11\n12\n";
    static final String TOKEN = "ghp_secretSecret123";

    static final Map<String, String> BEFORE =
            Map.of("src/cart.js", TEXT, "gone.txt", "gone\n", "writ.yaml", "# nothing is set\n");

    static final Map<String, String> AFTER =
            Map.of(
                    "src/cart.js", TEXT.replace("6\n", "six\n"),
                    "src/new/er.txt", "new\n",
                    "writ.yaml", "# nothing is set\n");

    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-21T12:00:00Z"), ZoneOffset.UTC);

    final GitObjects git;
    final StandIn gitHub;
    final List<Duration> pauses = new ArrayList<>();
    final GitHubPullRequests pullRequests;

    Shop(Path folder) throws Exception {
        git = new GitObjects(folder);
        gitHub = new StandIn(git);
        gitHub.base = git.commit(Optional.empty(), BEFORE);
        gitHub.head = git.commit(Optional.of(gitHub.base), AFTER);
        git.branch("main", gitHub.head);
        pullRequests = asked(gitHub.address(), Optional.of(TOKEN));
    }

    GitHubPullRequests asked(String address, Optional<String> token) {
        var http = new Http(Address.of(address), GitHubToken.of(Optional.empty(), token));
        return new GitHubPullRequests(new Api(http, Laptop.JSON, CLOCK, pauses::add));
    }

    RevertPullRequest.Output revert(String branch, boolean open) {
        var wish = new RevertWish(branch, "Writ", "writ@example.org", "Slower than before");
        return new RevertPullRequest(() -> pullRequests, new ReadDiff(), new ApplyDiff(), CLOCK)
                .run(new RevertPullRequest.Input(NAME, Optional.empty(), wish, open));
    }

    @Override
    public void close() {
        gitHub.close();
        git.close();
    }
}
