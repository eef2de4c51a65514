package dev.writ.governance;

import java.util.List;

/// The judgement on a prompt or a change. A refusal is a value, not an exception.
///
/// @param violations none when passed; a blocked verdict has at least one that blocks
public record Verdict(Status status, List<Violation> violations) {

    public enum Status {
        PASSED,
        WARNED,
        BLOCKED
    }

    /// @param rule id of the rule that is violated
    /// @param message what is wrong, in one sentence
    /// @param remedy what to do about it
    public record Violation(String rule, Severity severity, String message, String remedy) {}

    /// What a violation of a rule does. (How bad a finding is, is another word's business.)
    public enum Severity {
        BLOCK,
        WARN,
        ADVISE
    }

    public Verdict {
        violations = List.copyOf(violations);
    }

    /// Blocked by any violation that blocks, warned by any that warns, else passed.
    public static Verdict of(List<Violation> violations) {
        if (violations.stream().anyMatch(each -> each.severity() == Severity.BLOCK)) {
            return new Verdict(Status.BLOCKED, violations);
        }
        if (violations.stream().anyMatch(each -> each.severity() == Severity.WARN)) {
            return new Verdict(Status.WARNED, violations);
        }
        return new Verdict(Status.PASSED, violations);
    }
}
