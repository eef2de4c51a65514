package dev.writ.governance.check;

import dev.writ.finding.Glob;
import dev.writ.kernel.Failed;
import dev.writ.kernel.Fields;
import java.util.ArrayList;
import java.util.List;

/// Added lines hold none of these patterns. The line itself is never repeated: it may be a secret.
///
/// @param groups what is forbidden in which files
record ForbiddenLines(List<Group> groups) implements ChangeCheck {

    /// More lines of one file tell nobody more.
    private static final int MAX_IN_FILE = 20;

    /// @param path files it looks at; empty for all
    /// @param except files it does not look at
    /// @param part of a line that it looks at
    record Group(List<Glob> path, List<Glob> except, Part part, Sieve patterns) {

        static Group read(Fields fields) {
            fields.only("path", "except", "in", "patterns");
            var patterns = Sieve.read(fields, "patterns");
            if (patterns.isEmpty()) {
                throw Failed.invalid(fields.where() + " has no patterns", "Give at least one");
            }
            return new Group(
                    Globs.read(fields, "path"),
                    Globs.read(fields, "except"),
                    fields.optionalChoice("in", Part.class).orElse(Part.LINE),
                    patterns);
        }

        boolean looksAt(String file) {
            return (path.isEmpty() || Globs.any(path, file)) && !Globs.any(except, file);
        }

        boolean finds(String file, String line) {
            return patterns.finds(part.of(file, line));
        }
    }

    /// In files whose language is not known, every part is the whole line.
    enum Part {
        LINE,
        /// Without what stands in strings.
        CODE,
        COMMENTS;

        String of(String file, String line) {
            return switch (this) {
                case LINE -> line;
                case CODE ->
                        Syntax.of(file).map(syntax -> syntax.withoutStrings(line)).orElse(line);
                case COMMENTS -> Syntax.of(file).map(syntax -> syntax.comment(line)).orElse(line);
            };
        }
    }

    static ForbiddenLines read(Fields fields) {
        if (!fields.has("groups")) {
            return new ForbiddenLines(List.of(Group.read(fields)));
        }
        fields.only("groups");
        return new ForbiddenLines(fields.children("groups").stream().map(Group::read).toList());
    }

    @Override
    public Judgement judge(Change change) {
        var problems = new ArrayList<Problem>();
        for (Change.ChangedFile file : change.files()) {
            var looking = groups.stream().filter(group -> group.looksAt(file.path())).toList();
            if (!looking.isEmpty()) {
                file.added().stream()
                        .filter(line -> isForbidden(looking, file.path(), line.text()))
                        .limit(MAX_IN_FILE)
                        .map(line -> problem(file, line))
                        .forEach(problems::add);
            }
        }
        return Judgement.of(problems);
    }

    private static boolean isForbidden(List<Group> groups, String file, String line) {
        return groups.stream().anyMatch(group -> group.finds(file, line));
    }

    private static Problem problem(Change.ChangedFile file, Change.Line line) {
        return Problem.at(
                file.path(),
                line.number(),
                "An added line of " + file.path() + " holds a forbidden pattern");
    }
}
