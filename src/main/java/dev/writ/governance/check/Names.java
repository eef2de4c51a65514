package dev.writ.governance.check;

import dev.writ.finding.Glob;
import dev.writ.kernel.Fields;
import java.util.ArrayList;
import java.util.regex.Pattern;

/// New and renamed files carry names of a shape.
///
/// @param path files it looks at
/// @param pattern what the name without its folder must match
record Names(Glob path, Pattern pattern) implements ChangeCheck {

    static Names read(Fields fields) {
        fields.only("path", "pattern");
        return new Names(
                new Glob(fields.text("path")), Patterns.compile(fields, fields.text("pattern")));
    }

    @Override
    public Judgement judge(Change change) {
        var problems = new ArrayList<Problem>();
        for (Change.ChangedFile file : change.files()) {
            boolean named =
                    file.kind() == Change.Kind.CREATED || file.kind() == Change.Kind.RENAMED;
            String name = file.path().substring(file.path().lastIndexOf('/') + 1);
            if (named && path.matches(file.path()) && !Patterns.matches(pattern, name)) {
                problems.add(
                        Problem.in(
                                file.path(),
                                "The name of " + file.path() + " does not match " + pattern));
            }
        }
        return Judgement.of(problems);
    }
}
