package dev.writ.governance.check;

import dev.writ.finding.Glob;
import dev.writ.kernel.Failed;
import dev.writ.kernel.Fields;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Who changes what others may use changes its documentation with it: a document, or a comment in
/// the same file.
///
/// @param docs where documents are
/// @param except files that nobody else uses, such as tests
record DocsWithApi(List<Glob> docs, List<Glob> except) implements ChangeCheck {

    static DocsWithApi read(Fields fields) {
        fields.only("docs", "except");
        var check = new DocsWithApi(Globs.read(fields, "docs"), Globs.read(fields, "except"));
        if (check.docs.isEmpty()) {
            throw Failed.invalid(fields.where() + " has no docs", "Say where documents are");
        }
        return check;
    }

    @Override
    public Judgement judge(Change change) {
        if (change.files().stream().anyMatch(file -> Globs.any(docs, file.path()))) {
            return new Judgement.Kept();
        }
        var problems = new ArrayList<Problem>();
        for (Change.ChangedFile file : change.files()) {
            if (!Globs.any(except, file.path()) && changesApi(file) && !hasComment(file)) {
                problems.add(
                        Problem.in(
                                file.path(),
                                file.path() + " changes public signatures and no documentation"));
            }
        }
        return Judgement.of(problems);
    }

    private static boolean changesApi(Change.ChangedFile file) {
        Set<String> before = Signatures.of(file.path(), file.removed());
        return !before.equals(Signatures.of(file.path(), file.added()));
    }

    private static boolean hasComment(Change.ChangedFile file) {
        return Syntax.of(file.path())
                .map(CommentLines::new)
                .filter(
                        comments ->
                                file.added().stream()
                                        .filter(line -> !line.text().isBlank())
                                        .anyMatch(comments::takes))
                .isPresent();
    }
}
