package dev.writ.governance.check.manifest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Lines of TOML: `name = "^1.2"`, `name = { version = "1", … }` and, for Python, requirements as
/// strings of a list. Which table a line stands in is not known.
final class ReadToml {

    private static final Pattern ENTRY =
            Pattern.compile(
                    "\\s{0,50}\"?([A-Za-z0-9][A-Za-z0-9._-]{0,200}+)\"?\\s{0,20}=\\s{0,20}(.{1,2000})");

    private static final Pattern RANGE =
            Pattern.compile(
                    "[\"'](\\s{0,9}[~^<>=!]{0,2}\\s{0,9}\\d[^\"'/:]{0,200}|\\*)[\"'].{0,300}");

    private static final Pattern TABLE =
            Pattern.compile(
                    "\\{.{0,500}\\b(?:version|git|path|url|workspace|registry)\\s{0,9}=\\s{0,9}[\"']?([^\"',}]{0,200}).{0,2000}");

    private static final Pattern QUOTED = Pattern.compile("\"([^\"]{1,300})\"|'([^']{1,300})'");

    /// What codes of linters look like, which stand in lists as well.
    private static final Pattern CODE = Pattern.compile("[A-Z]{1,5}[0-9]{0,4}");

    private static final Set<String> OWN =
            Set.of(
                    "version",
                    "python",
                    "python_version",
                    "python_full_version",
                    "requires-python",
                    "target-version",
                    "edition",
                    "rust-version",
                    "line-length",
                    "minversion",
                    "resolver",
                    "python-version",
                    "fail_under",
                    "name",
                    "description");

    private ReadToml() {}

    static List<Dependency> tables(List<Row> rows) {
        var found = new ArrayList<Dependency>();
        rows.forEach(row -> entry(row).ifPresent(found::add));
        return found;
    }

    static List<Dependency> pyproject(List<Row> rows) {
        var found = new ArrayList<Dependency>();
        for (Row row : rows) {
            entry(row).ifPresentOrElse(found::add, () -> found.addAll(listed(row)));
        }
        return found;
    }

    private static Optional<Dependency> entry(Row row) {
        Matcher entry = ENTRY.matcher(row.text());
        if (!entry.matches() || OWN.contains(entry.group(1))) {
            return Optional.empty();
        }
        return version(entry.group(2))
                .map(version -> Dependency.of(entry.group(1), version, row.number()));
    }

    private static Optional<String> version(String value) {
        Matcher range = RANGE.matcher(value);
        if (range.matches()) {
            return Optional.of(range.group(1));
        }
        Matcher table = TABLE.matcher(value);
        return table.matches() ? Optional.of(table.group(1)) : Optional.empty();
    }

    /// Strings of a list that can be requirements. A line that gives one value its name is none,
    /// but for `dependencies` and the like.
    private static List<Dependency> listed(Row row) {
        String line = row.text();
        int first = line.indexOf('[');
        int equals = line.indexOf('=');
        boolean named = equals >= 0 && line.substring(0, equals).indexOf('"') < 0;
        boolean ofDependencies =
                named && (line.contains("requires") || line.contains("dependencies")) && first >= 0;
        if (named && !ofDependencies) {
            return List.of();
        }
        var found = new ArrayList<Dependency>();
        Matcher quoted = QUOTED.matcher(ofDependencies ? line.substring(first) : line);
        while (quoted.find()) {
            String text = quoted.group(1) == null ? quoted.group(2) : quoted.group(1);
            if (!CODE.matcher(text).matches()) {
                ReadPip.requirement(text, row).ifPresent(found::add);
            }
        }
        return found;
    }
}
