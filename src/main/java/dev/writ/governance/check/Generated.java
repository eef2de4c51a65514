package dev.writ.governance.check;

import dev.writ.finding.Glob;
import dev.writ.kernel.Failed;
import dev.writ.kernel.Fields;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What a tool wrote or another project owns is not edited by hand.
///
/// @param paths where such files are; they are neither edited nor added
/// @param marks what such a file says of itself; a file with it is not edited, and it is not
// removed
record Generated(List<Glob> paths, Sieve marks) implements ChangeCheck {

    static Generated read(Fields fields) {
        fields.only("paths", "marks");
        var generated = new Generated(Globs.read(fields, "paths"), Sieve.read(fields, "marks"));
        if (generated.paths.isEmpty() && generated.marks.isEmpty()) {
            throw Failed.invalid(
                    fields.where() + " has neither paths nor marks", "Give one of them");
        }
        return generated;
    }

    @Override
    public Judgement judge(Change change) {
        var problems = new ArrayList<Problem>();
        for (Change.ChangedFile file : change.files()) {
            what(file).ifPresent(what -> problems.add(Problem.in(file.path(), file.path() + what)));
        }
        return Judgement.of(problems);
    }

    private Optional<String> what(Change.ChangedFile file) {
        if (file.kind() == Change.Kind.DELETED) {
            return Optional.empty();
        }
        if (Globs.any(paths, file.path())) {
            return Optional.of(" is generated or vendored");
        }
        boolean edited = file.kind() != Change.Kind.CREATED;
        return edited && isMarked(file)
                ? Optional.of(" says that it is generated")
                : Optional.empty();
    }

    private boolean isMarked(Change.ChangedFile file) {
        return Stream.concat(file.added().stream(), file.removed().stream())
                .anyMatch(line -> isMark(file.path(), line.text()));
    }

    /// Only what stands in a comment is said of the file.
    private boolean isMark(String path, String line) {
        String said = Syntax.of(path).map(syntax -> syntax.comment(line)).orElse(line);
        return marks.finds(said);
    }
}
