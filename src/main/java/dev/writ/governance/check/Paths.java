package dev.writ.governance.check;

import dev.writ.finding.Glob;
import dev.writ.kernel.Failed;
import dev.writ.kernel.Fields;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Where files may be created, changed, deleted or renamed.
///
/// @param kinds which changes it looks at; empty for all
/// @param forbid none of these may be touched
/// @param allow only these may be touched; empty for all
record Paths(Set<Change.Kind> kinds, List<Glob> forbid, List<Glob> allow) implements ChangeCheck {

    static Paths read(Fields fields) {
        fields.only("kinds", "forbid", "allow");
        var paths =
                new Paths(
                        Words.of(fields, fields.texts("kinds"), Change.Kind.class),
                        Globs.read(fields, "forbid"),
                        Globs.read(fields, "allow"));
        if (paths.forbid.isEmpty() && paths.allow.isEmpty()) {
            throw Failed.invalid(
                    fields.where() + " has neither forbid nor allow", "Give one of them");
        }
        return paths;
    }

    @Override
    public Judgement judge(Change change) {
        var problems = new ArrayList<Problem>();
        for (Change.ChangedFile file : change.files()) {
            if (looksAt(file.kind()) && !mayTouch(file.path())) {
                problems.add(
                        Problem.in(file.path(), file.path() + " is " + Fields.word(file.kind())));
            }
            file.from()
                    .filter(from -> looksAt(Change.Kind.DELETED) && isLost(from, file.path()))
                    .ifPresent(
                            from ->
                                    problems.add(
                                            Problem.in(
                                                    file.path(),
                                                    from + " is renamed to " + file.path())));
        }
        return Judgement.of(problems);
    }

    private boolean looksAt(Change.Kind kind) {
        return kinds.isEmpty() || kinds.contains(kind);
    }

    /// A file whose new path is no longer one of the forbidden ones is gone from them.
    private boolean isLost(String from, String path) {
        return isForbidden(from) && !isForbidden(path);
    }

    private boolean mayTouch(String path) {
        return !isForbidden(path) && (allow.isEmpty() || Globs.any(allow, path));
    }

    private boolean isForbidden(String path) {
        return Globs.any(forbid, path);
    }
}
