package dev.writ.finding;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// Where the repository lay when it was analyzed, so that paths can be told relative to it.
///
/// In this order: a root that the report declares; the directories into which well-known build
/// services check out; else what all absolute paths of the import have in common, up to the first
/// directory that usually holds source, so that an import of one file finds the same root.
final class Checkout {

    /// Public conventions of the build services' runners.
    private static final List<Pattern> SERVICES =
            List.of(
                    Pattern.compile("(?:/home/[^/]+|/Users/[^/]+|[A-Z]:)/(?:work|a)/([^/]+)/\\1/"),
                    Pattern.compile("/home/runner/work/[^/]+/"),
                    Pattern.compile("(?:/[^/]+)*/_work/([^/]+)/\\1/"),
                    Pattern.compile("(?:/[^/]+)*/_work/\\d+/s/"),
                    Pattern.compile("/__w/([^/]+)/\\1/"),
                    Pattern.compile("/__w/\\d+/s/"),
                    Pattern.compile("/github/workspace/"),
                    Pattern.compile("/home/vsts/work/\\d+/s/"),
                    Pattern.compile("[A-Z]:/a/\\d+/s/"),
                    Pattern.compile("/builds/[^/]{8,}/\\d+/[^/]+/[^/]+/"),
                    Pattern.compile("/builds/[^/]+/[^/]+/"),
                    Pattern.compile("/home/circleci/(?:project|repo)/"),
                    Pattern.compile("/home/travis/build/[^/]+/[^/]+/"),
                    Pattern.compile("/opt/atlassian/pipelines/agent/build/"),
                    Pattern.compile("/var/(?:jenkins_home|lib/jenkins)/workspace/[^/]+/"),
                    Pattern.compile("/codebuild/output/src\\d+/src/(?:[^/]+/){3}"),
                    Pattern.compile("/drone/src/"),
                    Pattern.compile("/usr/src/app/"),
                    Pattern.compile("/workspace/"));

    /// Directories at the top of a repository that hold its source.
    private static final Set<String> SOURCE_DIRECTORIES =
            Set.of(
                    "src",
                    "source",
                    "lib",
                    "app",
                    "test",
                    "tests",
                    "pkg",
                    "cmd",
                    "internal",
                    "packages",
                    "modules",
                    "include");

    private static final Pattern HOME =
            Pattern.compile("(?:/home/[^/]+|/Users/[^/]+|/root|[A-Z]:/Users/[^/]+)/[^/]+/");
    private static final Pattern ABSOLUTE = Pattern.compile("/.*|[A-Z]:/.*", Pattern.DOTALL);

    private final List<String> declared;
    private final String common;

    /// @param declared absolute roots that the reports name
    /// @param paths all paths of the import
    Checkout(Collection<String> declared, Collection<String> paths) {
        var longestFirst = new ArrayList<>(new TreeSet<>(declared));
        longestFirst.sort((one, other) -> Integer.compare(other.length(), one.length()));
        this.declared = longestFirst.stream().map(Checkout::directory).toList();
        this.common = common(paths);
    }

    /// Relative to the repository as far as that can be known.
    String relative(String path) {
        return ABSOLUTE.matcher(path).matches()
                ? known(path)
                        .orElseGet(
                                () ->
                                        path.startsWith(common)
                                                ? path.substring(common.length())
                                                : path)
                : path;
    }

    private Optional<String> known(String path) {
        for (String root : declared) {
            if (path.startsWith(root)) {
                return Optional.of(path.substring(root.length()));
            }
        }
        for (Pattern service : SERVICES) {
            var match = service.matcher(path);
            if (match.lookingAt() && match.end() < path.length()) {
                return Optional.of(path.substring(match.end()));
            }
        }
        return Optional.empty();
    }

    private String common(Collection<String> paths) {
        var unknown =
                paths.stream()
                        .filter(path -> ABSOLUTE.matcher(path).matches() && known(path).isEmpty())
                        .toList();
        if (unknown.isEmpty()) {
            return "";
        }
        String common = parent(unknown.getFirst());
        for (String path : unknown) {
            while (!path.startsWith(common)) {
                common = parent(common.substring(0, common.length() - 1));
            }
        }
        return beforeSource(common);
    }

    private static String beforeSource(String directory) {
        var home = HOME.matcher(directory);
        int from = home.lookingAt() ? home.end() : afterFirstSegment(directory);
        for (int at = from; at < directory.length(); ) {
            int end = directory.indexOf('/', at);
            if (SOURCE_DIRECTORIES.contains(directory.substring(at, end))) {
                return directory.substring(0, at);
            }
            at = end + 1;
        }
        return directory;
    }

    /// Of `/opt/tool/src/` the end of `/opt/`: the top of a disk is never inside a repository.
    private static int afterFirstSegment(String directory) {
        int start = directory.indexOf('/') + 1;
        return Math.max(start, directory.indexOf('/', start) + 1);
    }

    private static String parent(String path) {
        return path.substring(0, path.lastIndexOf('/') + 1);
    }

    private static String directory(String path) {
        return path.endsWith("/") ? path : path + "/";
    }
}
