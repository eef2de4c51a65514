package dev.writ.governance.check;

import dev.writ.finding.Glob;
import dev.writ.kernel.Fields;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// What others may use is not taken away: a public signature that is removed comes again in the
// same
/// file.
///
/// @param except files that nobody else uses, such as tests
record PublicApi(List<Glob> except) implements ChangeCheck {

    static PublicApi read(Fields fields) {
        fields.only("except");
        return new PublicApi(Globs.read(fields, "except"));
    }

    @Override
    public Judgement judge(Change change) {
        var problems = new ArrayList<Problem>();
        for (Change.ChangedFile file : change.files()) {
            if (!Globs.any(except, file.path())) {
                Set<String> gone = Signatures.of(file.path(), file.removed());
                gone.removeAll(Signatures.of(file.path(), file.added()));
                if (!gone.isEmpty()) {
                    problems.add(
                            Problem.in(
                                    file.path(),
                                    file.path()
                                            + " no longer has public signatures as they were: "
                                            + gone.size()));
                }
            }
        }
        return Judgement.of(problems);
    }
}
