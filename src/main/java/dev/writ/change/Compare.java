package dev.writ.change;

import dev.writ.diff.Diff;
import dev.writ.finding.CompareReports;
import dev.writ.finding.Finding;
import dev.writ.finding.FindingId;
import dev.writ.governance.check.Change;
import dev.writ.governance.check.Problem;
import dev.writ.project.ProjectName;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What analyses before and after a change say of the findings it is about.
final class Compare {

    /// More findings of one kind tell nobody more.
    private static final int MAX_NAMED = 50;

    private final CompareReports compareReports;

    Compare(CompareReports compareReports) {
        this.compareReports = compareReports;
    }

    /// @param facts what checks are told; nothing where an analyzer did not look again
    record Result(Optional<Change.Rescan> facts, Compared kept) {}

    /// @param findings those of the prompt, which must be gone; empty when there is no prompt
    Optional<Result> of(
            Optional<ProjectName> project,
            Submission submission,
            Trees trees,
            Diff diff,
            Set<FindingId> findings) {
        return submission
                .before()
                .map(
                        before ->
                                compareReports.run(
                                        new CompareReports.Input(
                                                project,
                                                new CompareReports.Reports(
                                                        List.copyOf(before), trees.sourceBefore()),
                                                new CompareReports.Reports(
                                                        List.copyOf(
                                                                submission.after().orElseThrow()),
                                                        trees.sourceAfter()),
                                                FactsOfDiff.renamed(diff))))
                .map(output -> result(output, findings));
    }

    private static Result result(CompareReports.Output output, Set<FindingId> findings) {
        List<Finding> remaining =
                output.remaining().stream().filter(each -> findings.contains(each.id())).toList();
        var kept =
                new Compared(
                        findings.isEmpty() ? output.remaining().size() : remaining.size(),
                        output.added().size(),
                        output.missing());
        var facts =
                new Change.Rescan(
                        problems(remaining, "is still there"),
                        problems(output.added(), "was not there before"));
        return new Result(kept.missing().isEmpty() ? Optional.of(facts) : Optional.empty(), kept);
    }

    private static List<Problem> problems(List<Finding> findings, String what) {
        return findings.stream()
                .limit(MAX_NAMED)
                .map(
                        each ->
                                Problem.at(
                                        each.place().path(),
                                        each.place().line(),
                                        "A finding of " + each.rule() + " " + what))
                .toList();
    }
}
