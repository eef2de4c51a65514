package dev.writ.github;

import com.fasterxml.jackson.databind.JsonNode;
import dev.writ.diff.Commits;
import dev.writ.diff.NewCommit;
import dev.writ.diff.Tree;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The commits of a repository on GitHub. For one thread.
final class GitHubCommits implements Commits {

    private static final String FIRST_PARENT = "^1";

    private final Api api;
    private final Place place;
    private final Objects objects;
    private final Map<String, JsonNode> told = new HashMap<>();

    GitHubCommits(Api api, Place place) {
        this.api = api;
        this.place = place;
        this.objects = new Objects(api, place);
    }

    @Override
    public String commit(String revision) {
        if (revision.endsWith(FIRST_PARENT)) {
            String child = revision.substring(0, revision.length() - FIRST_PARENT.length());
            return Json.id(told(commit(child)), "/parents/0/sha");
        }
        return Json.isId(revision) ? revision : branch(revision).orElseGet(() -> named(revision));
    }

    private String named(String revision) {
        String what = "the commit " + Refusals.clip(revision);
        BranchName.check(revision);
        return Json.id(
                api.json(Ask.get(what, place.at("commits/" + Place.encoded(revision)))), "/sha");
    }

    private JsonNode told(String id) {
        return told.computeIfAbsent(
                id, any -> api.json(Ask.get("the commit " + id, place.at("git/commits/" + id))));
    }

    @Override
    public Tree tree(String revision) {
        return new CommitTree(objects, Json.id(told(commit(revision)), "/tree/sha"));
    }

    @Override
    public Optional<String> branch(String name) {
        BranchName.check(name);
        String path = place.at("git/ref/heads/" + Place.encoded(name));
        return api.find(Ask.get("the branch " + name, path))
                .map(ref -> Json.id(ref, "/object/sha"));
    }

    @Override
    public String commit(
            String parent,
            Map<String, Optional<Tree.Entry>> files,
            NewCommit commit,
            String branch) {
        String top = Json.id(told(parent), "/tree/sha");
        String tree = new WriteTree(api, place, objects).write(top, files);
        var wanted = new WriteCommit.Wanted(parent, tree, commit, branch);
        return new WriteCommit(api, place, this).write(wanted);
    }
}
