package dev.writ.github;

import com.fasterxml.jackson.databind.JsonNode;
import dev.writ.diff.Bytes;
import dev.writ.diff.Mode;
import dev.writ.diff.Tree;
import dev.writ.kernel.Failed;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The files and folders that git keeps under their ids, each got once. For one thread.
final class Objects {

    private static final String RAW = "application/vnd.github.raw+json";

    /// GitHub gives files up to 100 MB; a larger one of these is not read into memory.
    private static final int MAX_BYTES = 64 << 20;

    private static final String SUBPROJECT = "Subproject commit ";
    private static final String FOLDER = "040000";

    private final Api api;
    private final Place place;
    private final Map<String, Map<String, Node>> folders = new HashMap<>();
    private final Map<String, Bytes> blobs = new HashMap<>();

    Objects(Api api, Place place) {
        this.api = api;
        this.place = place;
    }

    /// @param mode as git writes it
    record Node(String mode, String id) {

        boolean isFolder() {
            return mode.equals(FOLDER);
        }
    }

    /// The names in a folder.
    Map<String, Node> folder(String id) {
        return folders.computeIfAbsent(id, this::read);
    }

    private Map<String, Node> read(String id) {
        JsonNode folder = api.json(Ask.get("a folder", place.at("git/trees/" + id)));
        if (folder.path("truncated").asBoolean()) {
            throw Failed.limit(
                    "A folder has more files than GitHub lists",
                    "Work in a checkout: git fetch origin pull/N/head");
        }
        var nodes = new HashMap<String, Node>();
        for (JsonNode each : Json.list(folder, "/tree")) {
            nodes.put(
                    Json.text(each, "/path"),
                    new Node(Json.text(each, "/mode"), Json.id(each, "/sha")));
        }
        return nodes;
    }

    /// @param path for messages
    Optional<Tree.Entry> entry(String path, Node node) {
        Optional<Mode> mode = Mode.of(node.mode());
        return mode.map(
                each ->
                        each == Mode.SUBMODULE
                                ? new Tree.Entry(each, Bytes.of(SUBPROJECT + node.id() + "\n"))
                                : new Tree.Entry(each, blob(path, node.id())));
    }

    private Bytes blob(String path, String id) {
        return blobs.computeIfAbsent(id, any -> got(path, id));
    }

    private Bytes got(String path, String id) {
        String what = "the file " + Refusals.clip(path);
        Answer answer = api.ask(Ask.get(what, place.at("git/blobs/" + id), RAW, MAX_BYTES));
        Bytes content = Bytes.of(answer.isJson() ? decoded(answer) : answer.body());
        if (!new Tree.Entry(Mode.FILE, content).hasId(id)) {
            throw Refusals.unusable("for " + what + " is another content");
        }
        return content;
    }

    /// Some hosts know no other form.
    private byte[] decoded(Answer answer) {
        try {
            return Base64.getMimeDecoder().decode(Json.text(api.json(answer), "/content"));
        } catch (IllegalArgumentException other) {
            Failed unusable = Refusals.unusable("is no Base64");
            unusable.initCause(other);
            throw unusable;
        }
    }

    /// The id of a content that GitHub has: it need not be sent.
    Optional<String> known(Bytes content) {
        return blobs.entrySet().stream()
                .filter(each -> each.getValue().equals(content))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /// The id that a submodule is at.
    static String submodule(Tree.Entry entry) {
        return entry.content().text().substring(SUBPROJECT.length()).strip();
    }
}
