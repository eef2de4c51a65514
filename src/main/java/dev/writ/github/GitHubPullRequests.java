package dev.writ.github;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.writ.diff.Commits;
import dev.writ.diff.NewPullRequest;
import dev.writ.diff.PullRequest;
import dev.writ.diff.PullRequestName;
import dev.writ.diff.PullRequests;
import dev.writ.kernel.Failed;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// The pull requests of GitHub, or of the GitHub Enterprise that `GITHUB_API_URL` names. For one
/// thread.
@Singleton
public class GitHubPullRequests implements PullRequests {

    private final Api api;
    private final Map<Place, GitHubCommits> repositories = new HashMap<>();

    /// @param address `GITHUB_API_URL`
    /// @param token `GITHUB_TOKEN`
    /// @param otherToken `GH_TOKEN`
    /// @param tokenFile `WRIT_GITHUB_TOKEN_FILE`
    /// @throws Failed when the address is none, or the token
    @Inject
    GitHubPullRequests(
            ObjectMapper json,
            Clock clock,
            @ConfigProperty(name = "github.api.url", defaultValue = "https://api.github.com")
                    String address,
            @ConfigProperty(name = "github.token") Optional<String> token,
            @ConfigProperty(name = "gh.token") Optional<String> otherToken,
            @ConfigProperty(name = "writ.github.token-file") Optional<Path> tokenFile) {
        this(
                new Api(
                        new Http(
                                Address.of(address),
                                GitHubToken.of(tokenFile, token.or(() -> otherToken))),
                        json,
                        clock,
                        Thread::sleep));
    }

    GitHubPullRequests(Api api) {
        this.api = api;
    }

    @Override
    public PullRequest find(PullRequestName name) {
        return new FindPullRequest(api, repository(name), name).find();
    }

    @Override
    public Commits commits(PullRequestName name) {
        return repository(name);
    }

    private GitHubCommits repository(PullRequestName name) {
        return repositories.computeIfAbsent(Place.of(name), place -> new GitHubCommits(api, place));
    }

    @Override
    public String comment(PullRequestName name, String text) {
        return new WriteComment(api, name).write(text);
    }

    @Override
    public String open(PullRequestName beside, NewPullRequest wanted) {
        BranchName.check(wanted.branch());
        BranchName.check(wanted.into());
        Place place = Place.of(beside);
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("title", wanted.title())
                .put("head", wanted.branch())
                .put("base", wanted.into())
                .put("body", wanted.text());
        return openAlready(beside, wanted)
                .orElseGet(
                        () ->
                                address(
                                        api.json(
                                                Ask.put(
                                                        "to open a pull request",
                                                        place.at("pulls"),
                                                        body))));
    }

    private Optional<String> openAlready(PullRequestName beside, NewPullRequest wanted) {
        String filter =
                "pulls?state=open&head=%s:%s&base=%s"
                        .formatted(
                                beside.owner(),
                                Place.encoded(wanted.branch()),
                                Place.encoded(wanted.into()));
        JsonNode open = api.json(Ask.get("pull requests", Place.of(beside).at(filter)));
        return Json.list(open, "").isEmpty()
                ? Optional.empty()
                : Optional.of(address(open.path(0)));
    }

    private static String address(JsonNode pullRequest) {
        return Refusals.clip(Json.text(pullRequest, "/html_url"));
    }
}
