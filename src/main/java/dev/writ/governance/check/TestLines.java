package dev.writ.governance.check;

import dev.writ.finding.Glob;
import dev.writ.kernel.Failed;
import dev.writ.kernel.Fields;
import java.util.ArrayList;
import java.util.List;

/// No test file loses cases or assertions. Each file is counted by itself, so that new tests
/// elsewhere make up for nothing.
///
/// @param path test files
/// @param patterns what a line of a test case or an assertion holds
/// @param vacuous what an assertion holds that can never fail; such a line does not count
record TestLines(List<Glob> path, Sieve patterns, Sieve vacuous) implements ChangeCheck {

    static TestLines read(Fields fields) {
        fields.only("path", "patterns", "vacuous");
        var lines =
                new TestLines(
                        Globs.read(fields, "path"),
                        Sieve.read(fields, "patterns"),
                        Sieve.read(fields, "vacuous"));
        if (lines.path.isEmpty() || lines.patterns.isEmpty()) {
            throw Failed.invalid(
                    fields.where() + " lacks path or patterns", "Say which files and which lines");
        }
        return lines;
    }

    @Override
    public Judgement judge(Change change) {
        var problems = new ArrayList<Problem>();
        for (Change.ChangedFile file : change.files()) {
            if (file.kind() != Change.Kind.DELETED && Globs.any(path, file.path())) {
                long lost = count(file, file.removed()) - count(file, file.added());
                if (lost > 0) {
                    problems.add(
                            Problem.in(
                                    file.path(),
                                    file.path()
                                            + " has "
                                            + lost
                                            + " test cases or assertions less"));
                }
            }
        }
        return Judgement.of(problems);
    }

    private long count(Change.ChangedFile file, List<Change.Line> lines) {
        return lines.stream().filter(line -> counts(file.path(), line.text())).count();
    }

    /// A comment tests nothing.
    private boolean counts(String path, String line) {
        String comment = Syntax.of(path).map(syntax -> syntax.comment(line)).orElse("");
        String code = line.substring(0, Math.max(0, line.length() - comment.length()));
        return patterns.surelyFinds(code) && !vacuous.surelyFinds(code);
    }
}
