package dev.writ.governance.check;

import dev.writ.finding.Glob;
import dev.writ.kernel.Failed;
import dev.writ.kernel.Fields;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Where files may be created, changed, deleted or renamed.
///
/// @param kinds which changes it looks at; empty for all
/// @param forbid none of these may be touched
/// @param allow only these may be touched; empty for all
record Paths(List<Change.Kind> kinds, List<Glob> forbid, List<Glob> allow) implements ChangeCheck {

    static Paths read(Fields fields) {
        fields.only("kinds", "forbid", "allow");
        var paths =
                new Paths(
                        fields.texts("kinds").stream().map(word -> kind(fields, word)).toList(),
                        fields.texts("forbid").stream().map(Glob::new).toList(),
                        fields.texts("allow").stream().map(Glob::new).toList());
        if (paths.forbid.isEmpty() && paths.allow.isEmpty()) {
            throw Failed.invalid(
                    fields.where() + " has neither forbid nor allow", "Give one of them");
        }
        return paths;
    }

    private static Change.Kind kind(Fields fields, String word) {
        for (Change.Kind kind : Change.Kind.values()) {
            if (Fields.word(kind).equals(word)) {
                return kind;
            }
        }
        throw Failed.invalid(
                fields.where() + ": '" + word + "' is not known",
                "Use created, modified, deleted or renamed");
    }

    @Override
    public Judgement judge(Change change) {
        var problems = new ArrayList<String>();
        for (Change.ChangedFile file : change.files()) {
            if ((kinds.isEmpty() || kinds.contains(file.kind())) && !mayTouch(file.path())) {
                problems.add(file.path() + " is " + file.kind().name().toLowerCase(Locale.ROOT));
            }
        }
        return Judgement.of(problems);
    }

    private boolean mayTouch(String path) {
        return forbid.stream().noneMatch(glob -> glob.matches(path))
                && (allow.isEmpty() || allow.stream().anyMatch(glob -> glob.matches(path)));
    }
}
