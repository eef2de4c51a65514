package dev.writ.github;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.writ.diff.NewCommit;
import dev.writ.kernel.Failed;
import dev.writ.kernel.Failure;
import java.util.Optional;

/// Makes a commit, then a branch that is at it: only where no branch is, so whoever is first has
/// the name. What was made before the branch is seen by nobody.
final class WriteCommit {

    private final Api api;
    private final Place place;
    private final GitHubCommits commits;

    WriteCommit(Api api, Place place, GitHubCommits commits) {
        this.api = api;
        this.place = place;
        this.commits = commits;
    }

    /// @param tree id of the folder at its top
    record Wanted(String parent, String tree, NewCommit said, String branch) {}

    String write(Wanted wanted) {
        Optional<String> there = commits.branch(wanted.branch());
        if (there.isPresent()) {
            return same(there.get(), wanted);
        }
        Ask commit = Ask.put("to make a commit", place.at("git/commits"), commit(wanted));
        return point(wanted, Json.id(api.json(commit), "/sha"));
    }

    private static ObjectNode commit(Wanted wanted) {
        ObjectNode commit = JsonNodeFactory.instance.objectNode();
        commit.put("message", wanted.said().message());
        commit.put("tree", wanted.tree());
        commit.putArray("parents").add(wanted.parent());
        for (String role : new String[] {"author", "committer"}) {
            commit.putObject(role)
                    .put("name", wanted.said().name())
                    .put("email", wanted.said().email())
                    .put("date", wanted.said().when().toString());
        }
        return commit;
    }

    private String point(Wanted wanted, String id) {
        ObjectNode ref = JsonNodeFactory.instance.objectNode();
        ref.put("ref", "refs/heads/" + wanted.branch()).put("sha", id);
        Ask ask = Ask.put("to make the branch " + wanted.branch(), place.at("git/refs"), ref);
        Answer answer = api.answer(ask);
        if (answer.isOk()) {
            return id;
        }
        Optional<String> first =
                answer.status() == Answer.UNPROCESSABLE
                        ? commits.branch(wanted.branch())
                        : Optional.empty();
        return same(first.orElseThrow(() -> api.refused(ask, answer)), wanted);
    }

    /// Asked again, the branch that was made is the answer; its time does not matter.
    private String same(String tip, Wanted wanted) {
        JsonNode there = api.json(Ask.get("the commit " + tip, place.at("git/commits/" + tip)));
        boolean same =
                there.path("parents").size() == 1
                        && Json.id(there, "/parents/0/sha").equals(wanted.parent())
                        && Json.id(there, "/tree/sha").equals(wanted.tree())
                        && Json.text(there, "/message")
                                .strip()
                                .equals(wanted.said().message().strip());
        if (same) {
            return tip;
        }
        throw new Failed(
                new Failure.Conflict(
                        Failure.Code.NAME_TAKEN,
                        "There is a branch '" + wanted.branch() + "' with something else",
                        "Name another branch"));
    }
}
