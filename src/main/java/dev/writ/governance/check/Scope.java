package dev.writ.governance.check;

import dev.writ.finding.Glob;
import dev.writ.kernel.Fields;
import java.util.ArrayList;
import java.util.List;

/// Only files that the prompt is about are changed, and files that always may be.
///
/// @param also what may be changed with them, such as tests
record Scope(List<Glob> also) implements ChangeCheck {

    static Scope read(Fields fields) {
        fields.only("also");
        return new Scope(Globs.read(fields, "also"));
    }

    @Override
    public Judgement judge(Change change) {
        if (change.scope().isEmpty()) {
            return new Judgement.NotJudged("scope");
        }
        var problems = new ArrayList<Problem>();
        for (Change.ChangedFile file : change.files()) {
            for (String path : paths(file)) {
                if (!isWithin(path, change)) {
                    problems.add(Problem.in(path, path + " is not a file of the prompt"));
                }
            }
        }
        return Judgement.of(problems);
    }

    /// A renamed file is one where it was and one where it is.
    private static List<String> paths(Change.ChangedFile file) {
        return file.from().map(from -> List.of(from, file.path())).orElse(List.of(file.path()));
    }

    private boolean isWithin(String path, Change change) {
        return change.scope().contains(path) || Globs.any(also, path);
    }
}
