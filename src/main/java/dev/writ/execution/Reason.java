package dev.writ.execution;

import dev.writ.governance.Verdict;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Why a walk did not end in a prompt, in one sentence.
final class Reason {

    private static final int MAX_CHARS = 500;

    /// A Lambda wraps its exception in JSON: `{"errorMessage":"…","errorType":"…"}`.
    private static final Pattern WRAPPED =
            Pattern.compile("\"errorMessage\"\\s*:\\s*\"((?:[^\"\\\\]|\\\\.){0,2000}+)");

    private Reason() {}

    static String of(RecordExecution.Input input, Outcome outcome) {
        String reason =
                switch (outcome) {
                    case COMMITTED -> "";
                    case BLOCKED -> input.verdict().map(Reason::blocking).orElse("");
                    case FAILED -> input.failure().map(Reason::caught).orElse("unknown error");
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

    private static String caught(RecordExecution.Caught failure) {
        String cause = failure.cause().orElse("");
        Matcher wrapped = WRAPPED.matcher(cause);
        String message =
                wrapped.find() ? wrapped.group(1).replaceAll("\\\\([\"\\\\/])", "$1") : cause;
        return message.isBlank() ? failure.error() : message;
    }
}
