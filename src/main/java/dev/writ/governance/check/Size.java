package dev.writ.governance.check;

import dev.writ.kernel.Fields;
import java.util.ArrayList;

/// A change stays small enough to be reviewed.
///
/// @param files at most that many files
/// @param lines at most that many added and removed lines together
record Size(long files, long lines) implements ChangeCheck {

    static Size read(Fields fields) {
        fields.only("files", "lines");
        return new Size(
                fields.optionalNumber("files").orElse(Long.MAX_VALUE),
                fields.optionalNumber("lines").orElse(Long.MAX_VALUE));
    }

    @Override
    public Judgement judge(Change change) {
        var problems = new ArrayList<Problem>();
        long changed =
                change.files().stream()
                        .mapToLong(file -> file.added().size() + (long) file.removed().size())
                        .sum();
        if (change.files().size() > files) {
            problems.add(
                    Problem.of(change.files().size() + " files are changed, more than " + files));
        }
        if (changed > lines) {
            problems.add(Problem.of(changed + " lines are changed, more than " + lines));
        }
        return Judgement.of(problems);
    }
}
