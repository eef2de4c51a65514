package dev.writ.governance.check;

import dev.writ.finding.Glob;
import dev.writ.governance.check.manifest.Manifest;
import dev.writ.governance.check.manifest.Moved;
import dev.writ.governance.check.manifest.Row;
import dev.writ.kernel.Fields;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What a project depends on stays as it is. Read from the lines of manifests that were added and
/// removed; lock files follow manifests and say nothing of their own.
///
/// @param count what is a problem: added, raised, lowered, removed
/// @param allow names that may come and change
/// @param deny names that are a problem however they are changed, unless they are removed
/// @param also manifests whose lines nobody reads; any change of theirs is a problem
/// @param unlessInScope manifests that the prompt is about may change
record Dependencies(
        Set<Moved.How> count,
        List<Glob> allow,
        List<Glob> deny,
        List<Glob> also,
        boolean unlessInScope)
        implements ChangeCheck {

    private static final List<String> DEFAULT = List.of("added", "raised");

    static Dependencies read(Fields fields) {
        fields.only("count", "allow", "deny", "also", "unless-in-scope");
        List<String> count = fields.has("count") ? fields.texts("count") : DEFAULT;
        return new Dependencies(
                Words.of(fields, count, Moved.How.class),
                names(fields, "allow"),
                names(fields, "deny"),
                Globs.read(fields, "also"),
                fields.flag("unless-in-scope", false));
    }

    @Override
    public Judgement judge(Change change) {
        var problems = new ArrayList<Problem>();
        for (Change.ChangedFile file : unlessInScope ? change.filesOutOfScope() : change.files()) {
            Optional<Manifest> manifest = Manifest.of(file.path());
            if (manifest.isPresent()) {
                problems.addAll(problems(manifest.get(), file));
            } else if (Globs.any(also, file.path())) {
                problems.add(Problem.in(file.path(), file.path() + " is changed"));
            }
        }
        return Judgement.of(problems);
    }

    private List<Problem> problems(Manifest manifest, Change.ChangedFile file) {
        return Moved.of(manifest.read(rows(file.removed())), manifest.read(rows(file.added())))
                .stream()
                .filter(this::isProblem)
                .map(moved -> problem(file, moved))
                .toList();
    }

    private boolean isProblem(Moved moved) {
        String name = rooted(moved.name());
        boolean denied = moved.how() != Moved.How.REMOVED && Globs.any(deny, name);
        return denied || (count.contains(moved.how()) && !Globs.any(allow, name));
    }

    private static Problem problem(Change.ChangedFile file, Moved moved) {
        String message =
                file.path()
                        + ": the dependency "
                        + Shown.text(moved.name())
                        + " is "
                        + Fields.word(moved.how());
        return moved.row()
                .map(row -> Problem.at(file.path(), row, message))
                .orElseGet(() -> Problem.in(file.path(), message));
    }

    private static List<Row> rows(List<Change.Line> lines) {
        return lines.stream().map(line -> new Row(line.number(), line.text())).toList();
    }

    private static List<Glob> names(Fields fields, String name) {
        return fields.texts(name).stream().map(Dependencies::rooted).map(Glob::new).toList();
    }

    /// So that a pattern without a slash means whole names and not the end of `@scope/name`.
    private static String rooted(String name) {
        return "/" + name;
    }
}
