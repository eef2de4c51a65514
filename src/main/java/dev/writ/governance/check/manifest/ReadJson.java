package dev.writ.governance.check.manifest;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Lines of a `package.json` or `composer.json`: names with something that is a version or a place
/// to take it from. What the file says of its own package is none.
final class ReadJson {

    private static final Pattern RANGE =
            Pattern.compile(
                    "\\s{0,9}(?:[~^<>=v]{0,3}\\s{0,9}\\d[^/:]{0,200}|\\*|x|latest|next|canary|beta|dev-.{1,100}|@[a-z]{2,9})");

    private static final Pattern PLACE =
            Pattern.compile(
                    "(?:npm|git|github|gitlab|bitbucket|gist|file|link|workspace|catalog|patch|portal|git\\+[a-z]{2,5}|https?|ssh):.{0,2000}");

    /// `owner/name` at GitHub; what begins like a folder of the package itself is a file.
    private static final Pattern SHORT =
            Pattern.compile(
                    "(?!(?:\\.|dist|lib|build|src|es|cjs|esm|types|scripts|bin|public|test)/)[A-Za-z0-9][\\w.-]{0,60}/[\\w.-]{1,100}(?:#.{1,200})?");

    private static final Set<String> OWN =
            Set.of(
                    "name",
                    "version",
                    "description",
                    "main",
                    "module",
                    "types",
                    "typings",
                    "license",
                    "type",
                    "author",
                    "homepage",
                    "repository",
                    "url",
                    "bugs",
                    "email",
                    "directory",
                    "packageManager",
                    "private",
                    "browser",
                    "node",
                    "npm",
                    "yarn",
                    "pnpm",
                    "engines",
                    "unpkg",
                    "jsdelivr",
                    "source",
                    "exports",
                    "import",
                    "require",
                    "default",
                    "php",
                    "target",
                    "reference");

    private ReadJson() {}

    static List<Dependency> read(List<Row> rows) {
        var found = new ArrayList<Dependency>();
        List<JsonStrings.Text> texts = JsonStrings.of(rows);
        for (int i = 1; i < texts.size(); i++) {
            JsonStrings.Text value = texts.get(i);
            String name = texts.get(i - 1).text();
            if (value.before().equals(":") && !OWN.contains(name) && isVersion(value.text())) {
                found.add(Dependency.of(name, value.text(), texts.get(i - 1).row()));
            }
        }
        return found;
    }

    private static boolean isVersion(String text) {
        return RANGE.matcher(text).matches()
                || PLACE.matcher(text).matches()
                || SHORT.matcher(text).matches();
    }
}
