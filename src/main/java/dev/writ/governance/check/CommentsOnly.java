package dev.writ.governance.check;

import dev.writ.finding.Glob;
import dev.writ.kernel.Fields;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Beside documents only comments are changed. Where it cannot be told from the line, it is code.
// Not
/// judged without a prompt: only a prompt makes a change one of documentation.
///
/// @param documents files that may change in any line
record CommentsOnly(List<Glob> documents) implements ChangeCheck {

    static CommentsOnly read(Fields fields) {
        fields.only("documents");
        return new CommentsOnly(Globs.read(fields, "documents"));
    }

    @Override
    public Judgement judge(Change change) {
        if (change.scope().isEmpty()) {
            return new Judgement.NotJudged("scope");
        }
        var problems = new ArrayList<Problem>();
        for (Change.ChangedFile file : change.files()) {
            if (!Globs.any(documents, file.path())) {
                problem(file).ifPresent(problems::add);
            }
        }
        return Judgement.of(problems);
    }

    private static Optional<Problem> problem(Change.ChangedFile file) {
        String message = file.path() + " is changed in more than its comments";
        Optional<Syntax> syntax = Syntax.of(file.path());
        if (syntax.isEmpty() || file.form() != Change.Form.TEXT) {
            return Optional.of(Problem.in(file.path(), message));
        }
        Optional<Problem> added =
                firstCode(syntax.get(), file.added())
                        .map(line -> Problem.at(file.path(), line.number(), message));
        return Stream.of(
                        added,
                        firstCode(syntax.get(), file.removed())
                                .map(any -> Problem.in(file.path(), message)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Change.Line> firstCode(Syntax syntax, List<Change.Line> lines) {
        var comments = new CommentLines(syntax);
        return lines.stream().filter(line -> !comments.takes(line)).findFirst();
    }
}
