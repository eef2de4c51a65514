package dev.writ.waiver;

import dev.writ.finding.FindingId;
import dev.writ.finding.Glob;
import dev.writ.kernel.Failed;
import dev.writ.kernel.Fields;
import dev.writ.kernel.FieldsBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a waiver is about. At least one is given, and all that are given must hold.
///
/// @param rule an analyzer's rule, as `tool/id` or as its id alone, or the id of a governance rule;
///     at most {@link #MAX_RULE} characters
/// @param path a glob such as `src/legacy/**`, see {@link Glob}; at most {@link #MAX_PATH}
///     characters
public record Criteria(Optional<FindingId> finding, Optional<String> rule, Optional<String> path) {

    public static final int MAX_RULE = 300;
    public static final int MAX_PATH = 300;

    /// Paths as repositories have them; a glob that matches them all leaves nothing out.
    private static final List<String> ANYWHERE =
            List.of("pom.xml", "src/main/java/App.java", "docs/a/b.md", ".github/workflows/ci.yml");

    /// @throws Failed when there is none, one is too long, or the path can match no file
    public Criteria {
        rule = rule.map(Line::of);
        path = path.map(Line::of);
        if (finding.isEmpty() && rule.isEmpty() && path.isEmpty()) {
            throw Failed.invalid(
                    "The waiver says nothing of what it waives",
                    "Give a finding, a rule or a path");
        }
        rule.ifPresent(text -> checkLength("rule", text, MAX_RULE));
        path.ifPresent(Criteria::checkPath);
    }

    private static void checkPath(String path) {
        checkLength("path", path, MAX_PATH);
        if (path.startsWith("/") || path.contains("\\") || path.startsWith("./")) {
            throw Failed.invalid(
                    "path '" + Line.clip(path) + "' matches no file",
                    "Write it from the top of the repository with '/', such as src/legacy/**");
        }
        Glob.check(path);
    }

    private static void checkLength(String field, String text, int max) {
        if (text.isEmpty() || text.length() > max) {
            throw Failed.invalid(
                    field + " has " + text.length() + " characters", "Use 1 to " + max);
        }
    }

    /// Whether it leaves no file out.
    public boolean leavesNothingOut() {
        return path.map(Glob::new)
                .map(glob -> ANYWHERE.stream().allMatch(glob::matches))
                .orElse(true);
    }

    Criteria withRule(String name) {
        return new Criteria(finding, Optional.of(name), path);
    }

    List<String> parts() {
        var parts = new ArrayList<String>();
        parts.add(finding.map(FindingId::value).orElse(""));
        parts.add(rule.orElse(""));
        parts.add(path.orElse(""));
        return parts;
    }

    FieldsBuilder write(FieldsBuilder fields) {
        return fields.put("finding", finding.map(FindingId::value))
                .put("rule", rule)
                .put("path", path);
    }

    static Criteria read(Fields fields) {
        return new Criteria(
                fields.optionalText("finding").map(FindingId::new),
                fields.optionalText("rule"),
                fields.optionalText("path"));
    }
}
