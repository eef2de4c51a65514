package dev.writ.github;

import dev.writ.diff.Tree;
import dev.writ.github.Objects.Node;
import java.util.Map;
import java.util.Optional;

/// The files of a commit; nothing is got before a file is asked for.
///
/// @param top id of the folder at the top
record CommitTree(Objects objects, String top) implements Tree {

    @Override
    public Optional<Entry> file(String path) {
        String folder = top;
        String rest = path;
        while (true) {
            Map<String, Node> nodes = objects.folder(folder);
            int slash = rest.indexOf('/');
            Optional<Node> node =
                    Optional.ofNullable(nodes.get(slash < 0 ? rest : rest.substring(0, slash)));
            if (slash < 0) {
                return node.filter(each -> !each.isFolder())
                        .flatMap(each -> objects.entry(path, each));
            }
            if (node.filter(Node::isFolder).isEmpty()) {
                return Optional.empty();
            }
            folder = node.get().id();
            rest = rest.substring(slash + 1);
        }
    }
}
