package dev.writ.governance.check;

import dev.writ.finding.Glob;
import dev.writ.kernel.Failed;
import dev.writ.kernel.Fields;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Added lines hold none of these patterns. The line itself is never repeated: it may be a secret.
///
/// @param path files it looks at
/// @param except files it does not look at
record ForbiddenLines(Glob path, List<Glob> except, List<Pattern> patterns) implements ChangeCheck {

    static ForbiddenLines read(Fields fields) {
        fields.only("path", "except", "patterns");
        var patterns =
                fields.texts("patterns").stream()
                        .map(pattern -> Patterns.compile(fields, pattern))
                        .toList();
        if (patterns.isEmpty()) {
            throw Failed.invalid(fields.where() + " has no patterns", "Give at least one");
        }
        return new ForbiddenLines(
                new Glob(fields.text("path", "**")), Globs.read(fields, "except"), patterns);
    }

    /// More lines of one file tell nobody more.
    private static final int MAX_IN_FILE = 20;

    @Override
    public Judgement judge(Change change) {
        var problems = new ArrayList<Problem>();
        for (Change.ChangedFile file : change.files()) {
            if (looksAt(file.path())) {
                file.added().stream()
                        .filter(line -> isForbidden(line.text()))
                        .limit(MAX_IN_FILE)
                        .map(line -> problem(file, line))
                        .forEach(problems::add);
            }
        }
        return Judgement.of(problems);
    }

    private static Problem problem(Change.ChangedFile file, Change.Line line) {
        return Problem.at(
                file.path(),
                line.number(),
                "An added line of " + file.path() + " holds a forbidden pattern");
    }

    private boolean looksAt(String file) {
        return path.matches(file) && !Globs.any(except, file);
    }

    private boolean isForbidden(String line) {
        return patterns.stream().anyMatch(pattern -> Patterns.finds(pattern, line));
    }
}
