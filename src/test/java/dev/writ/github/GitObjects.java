package dev.writ.github;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.writ.testing.Laptop;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.diff.DiffEntry;
import org.eclipse.jgit.diff.DiffFormatter;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.treewalk.TreeWalk;

/// The objects and branches of a repository, as the Git database of GitHub's API tells and takes
/// them.
final class GitObjects implements AutoCloseable {

    private final Repository repository;

    GitObjects(Path folder) throws Exception {
        repository = Git.init().setBare(true).setDirectory(folder.toFile()).call().getRepository();
    }

    /// Something that may fail in JGit only when this test is wrong.
    private interface Asked<T> {
        T of(Repository repository, ObjectInserter inserter) throws IOException;
    }

    private <T> T ask(Asked<T> asked) {
        try (ObjectInserter inserter = repository.newObjectInserter()) {
            T answer = asked.of(repository, inserter);
            inserter.flush();
            return answer;
        } catch (IOException absent) {
            throw new UncheckedIOException(absent);
        }
    }

    /// A commit with exactly these files.
    String commit(Optional<String> parent, Map<String, String> files) {
        return ask(
                (git, inserter) -> {
                    var entries = new TreeMap<String, DirCacheEntry>();
                    for (var file : files.entrySet()) {
                        byte[] content = file.getValue().getBytes(StandardCharsets.UTF_8);
                        var entry = new DirCacheEntry(file.getKey());
                        entry.setFileMode(FileMode.REGULAR_FILE);
                        entry.setObjectId(inserter.insert(Constants.OBJ_BLOB, content));
                        entries.put(file.getKey(), entry);
                    }
                    return commit(inserter, tree(inserter, entries), parent, "commit").name();
                });
    }

    private static ObjectId tree(ObjectInserter inserter, Map<String, DirCacheEntry> entries)
            throws IOException {
        DirCache cache = DirCache.newInCore();
        var builder = cache.builder();
        entries.values().forEach(builder::add);
        builder.finish();
        return cache.writeTree(inserter);
    }

    private static ObjectId commit(
            ObjectInserter inserter, ObjectId tree, Optional<String> parent, String message)
            throws IOException {
        var who = new PersonIdent("Ann", "ann@example.org", Instant.EPOCH, ZoneOffset.UTC);
        var commit = new CommitBuilder();
        commit.setTreeId(tree);
        parent.map(ObjectId::fromString).ifPresent(commit::setParentId);
        commit.setAuthor(who);
        commit.setCommitter(who);
        commit.setMessage(message);
        return inserter.insert(commit);
    }

    void branch(String name, String id) {
        ask(
                (git, inserter) -> {
                    RefUpdate update = git.updateRef(Constants.R_HEADS + name);
                    update.setNewObjectId(ObjectId.fromString(id));
                    return update.forceUpdate();
                });
    }

    String file(String branch, String path) {
        return ask(
                (git, inserter) -> {
                    RevCommit tip = git.parseCommit(git.resolve(branch));
                    try (TreeWalk walk = TreeWalk.forPath(git, path, tip.getTree())) {
                        return walk == null
                                ? "(none)"
                                : new String(
                                        git.open(walk.getObjectId(0)).getBytes(),
                                        StandardCharsets.UTF_8);
                    }
                });
    }

    byte[] blob(String id) {
        return ask((git, inserter) -> git.open(ObjectId.fromString(id)).getBytes());
    }

    byte[] diff(String base, String head) {
        var out = new ByteArrayOutputStream();
        entries(base, head, out);
        return out.toByteArray();
    }

    List<String> paths(String base, String head) {
        return entries(base, head, new ByteArrayOutputStream()).stream()
                .map(DiffEntry::getNewPath)
                .toList();
    }

    private List<DiffEntry> entries(String base, String head, ByteArrayOutputStream out) {
        return ask(
                (git, inserter) -> {
                    try (var formatter = new DiffFormatter(out)) {
                        formatter.setRepository(git);
                        var entries =
                                formatter.scan(
                                        git.parseCommit(ObjectId.fromString(base)).getTree(),
                                        git.parseCommit(ObjectId.fromString(head)).getTree());
                        formatter.format(entries);
                        formatter.flush();
                        return entries;
                    }
                });
    }

    /// Commits, folders and branches.
    JsonNode get(String path) {
        String last = path.substring(path.lastIndexOf('/') + 1);
        if (path.startsWith("git/commits/")) {
            return ask((git, inserter) -> told(git.parseCommit(ObjectId.fromString(last))));
        }
        if (path.startsWith("git/trees/")) {
            return ask((git, inserter) -> folder(ObjectId.fromString(last)));
        }
        if (path.startsWith("git/ref/")) {
            return ask((git, inserter) -> ref(path.substring("git/ref/".length())));
        }
        throw new IllegalArgumentException("nothing at " + path);
    }

    private JsonNode ref(String name) throws IOException {
        Ref ref = repository.exactRef("refs/" + name);
        if (ref == null) {
            throw new IllegalArgumentException("no " + name);
        }
        ObjectNode told = Laptop.JSON.createObjectNode();
        told.putObject("object").put("sha", Objects.requireNonNull(ref.getObjectId()).name());
        return told;
    }

    private static JsonNode told(RevCommit commit) {
        ObjectNode told = Laptop.JSON.createObjectNode();
        told.put("sha", commit.name()).put("message", commit.getFullMessage());
        told.putObject("tree").put("sha", commit.getTree().name());
        ArrayNode parents = told.putArray("parents");
        for (RevCommit parent : commit.getParents()) {
            parents.addObject().put("sha", parent.name());
        }
        return told;
    }

    private JsonNode folder(ObjectId id) throws IOException {
        ObjectNode told = Laptop.JSON.createObjectNode();
        ArrayNode nodes = told.putArray("tree");
        try (var walk = new TreeWalk(repository)) {
            walk.addTree(id);
            while (walk.next()) {
                nodes.addObject()
                        .put("path", walk.getNameString())
                        .put("mode", walk.isSubtree() ? "040000" : walk.getFileMode(0).toString())
                        .put("sha", walk.getObjectId(0).name());
            }
        }
        return told;
    }

    /// @return the id of what was made
    String put(String path, JsonNode body) {
        return switch (path) {
            case "git/blobs" ->
                    ask(
                            (git, inserter) ->
                                    inserter.insert(
                                                    Constants.OBJ_BLOB,
                                                    Base64.getDecoder()
                                                            .decode(body.path("content").asText()))
                                            .name());
            case "git/trees" -> ask((git, inserter) -> changed(inserter, body).name());
            default ->
                    ask(
                            (git, inserter) ->
                                    commit(
                                                    inserter,
                                                    ObjectId.fromString(body.path("tree").asText()),
                                                    Optional.of(body.at("/parents/0").asText()),
                                                    body.path("message").asText())
                                            .name());
        };
    }

    private ObjectId changed(ObjectInserter inserter, JsonNode body) throws IOException {
        var entries = new TreeMap<String, DirCacheEntry>();
        ObjectId top = ObjectId.fromString(body.path("base_tree").asText());
        DirCache before = DirCache.read(repository.newObjectReader(), top);
        for (int i = 0; i < before.getEntryCount(); i++) {
            entries.put(before.getEntry(i).getPathString(), before.getEntry(i));
        }
        for (JsonNode each : body.path("tree")) {
            String path = each.path("path").asText();
            entries.remove(path);
            if (!each.path("sha").isNull()) {
                var entry = new DirCacheEntry(path);
                entry.setFileMode(
                        FileMode.fromBits(Integer.parseInt(each.path("mode").asText(), 8)));
                entry.setObjectId(ObjectId.fromString(each.path("sha").asText()));
                entries.put(path, entry);
            }
        }
        return tree(inserter, entries);
    }

    /// Only where none is.
    boolean point(JsonNode body) {
        return ask(
                (git, inserter) -> {
                    RefUpdate update = git.updateRef(body.path("ref").asText());
                    update.setExpectedOldObjectId(ObjectId.zeroId());
                    update.setNewObjectId(ObjectId.fromString(body.path("sha").asText()));
                    return update.update() == RefUpdate.Result.NEW;
                });
    }

    @Override
    public void close() {
        repository.close();
    }
}
