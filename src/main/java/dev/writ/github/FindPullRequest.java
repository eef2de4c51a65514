package dev.writ.github;

import com.fasterxml.jackson.databind.JsonNode;
import dev.writ.diff.Bytes;
import dev.writ.diff.Commit;
import dev.writ.diff.PullRequest;
import dev.writ.diff.PullRequestName;
import dev.writ.diff.Range;
import dev.writ.diff.ReadDiff;
import dev.writ.kernel.Failed;
import java.util.ArrayList;
import java.util.List;

/// Reads a pull request. After its ids are known everything is asked for by id, so a push in
/// between mixes nothing; and a diff that does not have all files is refused, not taken for whole.
final class FindPullRequest {

    private static final String DIFF = "application/vnd.github.diff";
    private static final int MAX_DIFF = 64 << 20;

    /// GitHub lists no more files of a comparison, whatever there are.
    private static final int MAX_FILES = 300;

    private final Api api;
    private final GitHubCommits commits;
    private final PullRequestName name;
    private final Place place;

    FindPullRequest(Api api, GitHubCommits commits, PullRequestName name) {
        this.api = api;
        this.commits = commits;
        this.name = name;
        this.place = Place.of(name);
    }

    PullRequest find() {
        String what = "the pull request " + name;
        JsonNode found = api.json(Ask.get(what, place.at("pulls/" + name.number())));
        String head = Json.id(found, "/head/sha");
        String sides = place.at("compare/" + Json.id(found, "/base/sha") + "..." + head);
        List<JsonNode> compared =
                api.pages(Ask.get("the commits of " + name, sides + "?per_page=100"));
        String base = Json.id(compared.getFirst(), "/merge_base_commit/sha");
        Bytes diff = diff(sides, Json.list(compared.getFirst(), "/files").size());
        return new PullRequest(
                name,
                Json.text(found, "/title"),
                Json.text(found, "/base/ref"),
                found.path("merged").asBoolean(),
                new Range(
                        base,
                        head,
                        diff,
                        commits(compared),
                        path -> commits.tree(base).file(path),
                        path -> commits.tree(head).file(path)));
    }

    private Bytes diff(String sides, int files) {
        if (files >= MAX_FILES) {
            throw tooLarge(MAX_FILES + " files or more");
        }
        Ask ask = Ask.get("the diff of " + name, sides, DIFF, MAX_DIFF);
        Answer answer = api.answer(ask);
        if (answer.status() == Answer.NOT_ACCEPTABLE || isTooLarge(answer)) {
            throw tooLarge("more lines than GitHub gives as a diff");
        }
        if (!answer.isOk()) {
            throw api.refused(ask, answer);
        }
        if (answer.isJson()) {
            throw Refusals.unusable("for the diff of " + name + " is no diff");
        }
        int given = new ReadDiff().read(name.toString(), answer.body()).files().size();
        if (given != files) {
            throw Refusals.unusable(
                    "for the diff of %s has %d files of %d".formatted(name, given, files));
        }
        return Bytes.of(answer.body());
    }

    /// Some versions say it with the status of wrong input.
    private boolean isTooLarge(Answer answer) {
        return answer.status() == Answer.UNPROCESSABLE
                && api.json(answer).at("/errors/0/code").asText().equals("too_large");
    }

    private Failed tooLarge(String why) {
        return Failed.limit(
                name + " has " + why + ", so the API does not tell all of it",
                "Fetch it and check it here: git fetch origin pull/%d/head, then writ check BASE...FETCH_HEAD"
                        .formatted(name.number()));
    }

    private static List<Commit> commits(List<JsonNode> pages) {
        var commits = new ArrayList<Commit>();
        for (JsonNode page : pages) {
            for (JsonNode each : Json.list(page, "/commits")) {
                JsonNode author = each.at("/commit/author");
                commits.add(
                        new Commit(
                                Json.id(each, "/sha"),
                                author.path("name").asText()
                                        + " <"
                                        + author.path("email").asText()
                                        + ">",
                                Json.text(each, "/commit/message")));
            }
        }
        return commits;
    }
}
