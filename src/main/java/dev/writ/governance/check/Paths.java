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
/// @param alike paths that look like these count as these, see {@link Alike}
/// @param unlessInScope files that the prompt is about may be touched all the same
record Paths(
        Set<Change.Kind> kinds,
        List<Glob> forbid,
        List<Glob> allow,
        boolean alike,
        boolean unlessInScope)
        implements ChangeCheck {

    static Paths read(Fields fields) {
        fields.only("kinds", "forbid", "allow", "alike", "unless-in-scope");
        boolean alike = fields.flag("alike", false);
        var paths =
                new Paths(
                        Words.of(fields, fields.texts("kinds"), Change.Kind.class),
                        globs(fields, "forbid", alike),
                        globs(fields, "allow", alike),
                        alike,
                        fields.flag("unless-in-scope", false));
        if (paths.forbid.isEmpty() && paths.allow.isEmpty()) {
            throw Failed.invalid(
                    fields.where() + " has neither forbid nor allow", "Give one of them");
        }
        return paths;
    }

    private static List<Glob> globs(Fields fields, String name, boolean alike) {
        return fields.texts(name).stream()
                .map(glob -> new Glob(alike ? Alike.folded(glob) : glob))
                .toList();
    }

    @Override
    public Judgement judge(Change change) {
        var problems = new ArrayList<Problem>();
        for (Change.ChangedFile file : asked(change)) {
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

    private List<Change.ChangedFile> asked(Change change) {
        return unlessInScope ? change.filesOutOfScope() : change.files();
    }

    private boolean looksAt(Change.Kind kind) {
        return kinds.isEmpty() || kinds.contains(kind);
    }

    /// A file whose new path is no longer one of the forbidden ones is gone from them.
    private boolean isLost(String from, String path) {
        return isForbidden(from) && !isForbidden(path);
    }

    private boolean mayTouch(String path) {
        return !isForbidden(path) && (allow.isEmpty() || Globs.any(allow, seen(path)));
    }

    private boolean isForbidden(String path) {
        return Globs.any(forbid, seen(path));
    }

    private String seen(String path) {
        return alike ? Alike.folded(path) : path;
    }
}
