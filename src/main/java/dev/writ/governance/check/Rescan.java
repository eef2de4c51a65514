package dev.writ.governance.check;

import dev.writ.kernel.Failed;
import dev.writ.kernel.Fields;
import java.util.ArrayList;

/// An analysis after the change says that the findings are gone and that none came instead.
///
/// @param gone findings of the prompt that remain are a problem
/// @param noneNew findings that were not there before are a problem
record Rescan(boolean gone, boolean noneNew) implements ChangeCheck {

    static Rescan read(Fields fields) {
        fields.only("gone", "none-new");
        var rescan = new Rescan(fields.flag("gone", true), fields.flag("none-new", true));
        if (!rescan.gone && !rescan.noneNew) {
            throw Failed.invalid(
                    fields.where() + " asks for neither gone nor none-new", "Ask for one of them");
        }
        return rescan;
    }

    @Override
    public Judgement judge(Change change) {
        if (change.rescan().isEmpty()) {
            return new Judgement.NotJudged("rescan");
        }
        Change.Rescan rescan = change.rescan().get();
        var problems = new ArrayList<Problem>();
        if (gone) {
            problems.addAll(rescan.remaining());
        }
        if (noneNew) {
            problems.addAll(rescan.added());
        }
        return Judgement.of(problems);
    }
}
