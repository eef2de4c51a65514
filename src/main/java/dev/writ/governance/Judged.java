package dev.writ.governance;

import dev.writ.governance.check.Change;
import dev.writ.governance.check.ChangeCheck;
import dev.writ.governance.check.Judgement;
import dev.writ.governance.check.PromptCheck;
import java.util.ArrayList;
import java.util.List;

/// What rules say of a change. Each rule is in exactly one of kept, broken, unjudged, advisory.
///
/// @param violations of the broken ones, in the order of the rules
/// @param kept ids
/// @param broken ids
/// @param unjudged those whose facts were not given
/// @param advisory ids of those that have no check
public record Judged(
        List<Verdict.Violation> violations,
        List<String> kept,
        List<String> broken,
        List<Unjudged> unjudged,
        List<String> advisory) {

    /// @param missing the fact that was not given, such as `coverage.unit`
    public record Unjudged(String rule, Verdict.Severity severity, String missing) {}

    public Judged {
        violations = List.copyOf(violations);
        kept = List.copyOf(kept);
        broken = List.copyOf(broken);
        unjudged = List.copyOf(unjudged);
        advisory = List.copyOf(advisory);
    }

    public static Judged of(List<Rule> rules, Change change) {
        var violations = new ArrayList<Verdict.Violation>();
        var kept = new ArrayList<String>();
        var broken = new ArrayList<String>();
        var unjudged = new ArrayList<Unjudged>();
        var advisory = new ArrayList<String>();
        for (Rule rule : rules) {
            switch (rule.check().orElse(null)) {
                case null -> advisory.add(rule.id());
                case PromptCheck ofPrompts -> {}
                case ChangeCheck check -> {
                    switch (check.judge(change)) {
                        case Judgement.Kept ok -> kept.add(rule.id());
                        case Judgement.NotJudged unknown ->
                                unjudged.add(
                                        new Unjudged(
                                                rule.id(), rule.severity(), unknown.missing()));
                        case Judgement.Broken found -> {
                            broken.add(rule.id());
                            found.problems().stream()
                                    .map(problem -> Verdict.Violation.of(rule, problem))
                                    .forEach(violations::add);
                        }
                    }
                }
            }
        }
        return new Judged(violations, kept, broken, unjudged, advisory);
    }
}
