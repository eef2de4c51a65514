package dev.writ.github;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.writ.diff.Bytes;
import dev.writ.diff.Mode;
import dev.writ.diff.Tree;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Makes the folder at the top of a commit.
final class WriteTree {

    private final Api api;
    private final Place place;
    private final Objects objects;

    WriteTree(Api api, Place place, Objects objects) {
        this.api = api;
        this.place = place;
        this.objects = objects;
    }

    /// @param top id of the folder that it comes from
    /// @param files what differs; empty for a file that goes
    /// @return its id
    String write(String top, Map<String, Optional<Tree.Entry>> files) {
        ObjectNode tree = JsonNodeFactory.instance.objectNode();
        tree.put("base_tree", top);
        ArrayNode items = tree.putArray("tree");
        new TreeMap<>(files).forEach((path, file) -> items.add(item(path, file)));
        return Json.id(
                api.json(Ask.put("the files of the commit", place.at("git/trees"), tree)), "/sha");
    }

    private ObjectNode item(String path, Optional<Tree.Entry> file) {
        ObjectNode item = JsonNodeFactory.instance.objectNode();
        item.put("path", path);
        Mode mode = file.map(Tree.Entry::mode).orElse(Mode.FILE);
        item.put("mode", mode.digits());
        item.put("type", mode == Mode.SUBMODULE ? "commit" : "blob");
        file.ifPresentOrElse(each -> item.put("sha", id(path, each)), () -> item.putNull("sha"));
        return item;
    }

    private String id(String path, Tree.Entry file) {
        return file.mode() == Mode.SUBMODULE
                ? Objects.submodule(file)
                : objects.known(file.content()).orElseGet(() -> sent(path, file.content()));
    }

    private String sent(String path, Bytes content) {
        ObjectNode blob = JsonNodeFactory.instance.objectNode();
        blob.put("content", Base64.getEncoder().encodeToString(content.toArray()));
        blob.put("encoding", "base64");
        String what = "to store " + Refusals.clip(path);
        return Json.id(api.json(Ask.put(what, place.at("git/blobs"), blob)), "/sha");
    }
}
