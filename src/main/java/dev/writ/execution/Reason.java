package dev.writ.execution;

import dev.writ.governance.Verdict;

/// Why a walk did not end in a prompt, in one sentence.
final class Reason {

    private static final int MAX_CHARS = 500;

    private Reason() {}

    static String of(RecordExecution.Input input, Outcome outcome) {
        String reason =
                switch (outcome) {
                    case COMMITTED -> "";
                    case BLOCKED -> input.verdict().map(Reason::blocking).orElse("");
                    case FAILED -> input.failure().map(Caught::sentence).orElse("unknown error");
                };
        return reason.length() <= MAX_CHARS ? reason : reason.substring(0, MAX_CHARS);
    }

    private static String blocking(Verdict verdict) {
        return verdict.violations().stream()
                .filter(each -> each.severity() == Verdict.Severity.BLOCK)
                .map(each -> each.rule() + ": " + each.message())
                .findFirst()
                .orElse("");
    }
}
