package dev.writ.github;

import dev.writ.diff.PullRequestName;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;

/// A repository, as paths of the API name it.
record Place(String path) {

    static Place of(PullRequestName name) {
        return new Place("repos/" + name.owner() + "/" + name.repository() + "/");
    }

    /// @param below encoded
    String at(String below) {
        return path + below;
    }

    /// A name of a branch, each of its parts encoded.
    static String encoded(String name) {
        return Arrays.stream(name.split("/", -1))
                .map(part -> URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20"))
                .collect(Collectors.joining("/"));
    }
}
