package dev.writ.execution;

import dev.writ.governance.Verdict;
import dev.writ.kernel.Failed;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// How much an agent may say of an execution.
final class ReportLimits {

    private static final int MAX_AGENT = 100;
    private static final int MAX_TEXT = 10_000;
    private static final int MAX_FILES = 5_000;
    private static final int MAX_FILES_CHARS = 200_000;
    private static final int MAX_PATH = 1_024;
    private static final int MAX_VIOLATIONS = 500;

    /// All texts together: with what is written around them they fit an item of the table.
    private static final int MAX_BYTES = 300 * 1024;

    private ReportLimits() {}

    /// @throws Failed naming the field and its limit
    static void check(ReportExecution.Report report) {
        text("agent", report.agent(), MAX_AGENT);
        text("summary", report.summary(), MAX_TEXT);
        text("error", report.error(), MAX_TEXT);
        files(report.filesChanged().orElse(List.of()));
        report.validation().ifPresent(each -> verdict(each, report.status()));
        whole(report);
        boolean ended = report.status() != Execution.Status.EXECUTING;
        if (!ended
                && (report.validation().isPresent() || report.rollbackExecuted().orElse(false))) {
            throw Failed.invalid(
                    "validation and rollbackExecuted tell of an end, but status is executing",
                    "Report completed or failed, or leave them out");
        }
        if (report.status() == Execution.Status.COMPLETED
                && report.error().filter(text -> !text.isBlank()).isPresent()) {
            throw Failed.invalid(
                    "error is given, but status is completed", "Report failed, or leave it out");
        }
    }

    private static void text(String field, Optional<String> text, int limit) {
        int length = text.map(String::length).orElse(0);
        if (length > limit) {
            throw Failed.invalid(field + " has " + length + " characters", "Use at most " + limit);
        }
    }

    private static void whole(ReportExecution.Report report) {
        var texts =
                Stream.of(
                        report.agent().stream(),
                        report.summary().stream(),
                        report.error().stream(),
                        report.filesChanged().stream().flatMap(List::stream),
                        report.validation().stream()
                                .flatMap(verdict -> verdict.violations().stream())
                                .flatMap(
                                        each ->
                                                Stream.of(
                                                        each.rule(),
                                                        each.message(),
                                                        each.remedy())));
        int bytes =
                texts.flatMap(Function.identity())
                        .mapToInt(text -> text.getBytes(StandardCharsets.UTF_8).length)
                        .sum();
        if (bytes > MAX_BYTES) {
            throw Failed.invalid(
                    "The report has " + bytes + " bytes",
                    "Use at most " + MAX_BYTES + ", such as fewer files or violations");
        }
    }

    private static void files(List<String> files) {
        if (files.size() > MAX_FILES) {
            throw Failed.invalid(
                    "filesChanged has " + files.size() + " entries", "Use at most " + MAX_FILES);
        }
        if (files.stream().anyMatch(Objects::isNull)) {
            throw Failed.invalid("filesChanged has an entry that is null", "Name a path");
        }
        for (String file : files) {
            if (file.isBlank() || file.length() > MAX_PATH) {
                throw Failed.invalid(
                        "filesChanged has a path of " + file.length() + " characters",
                        "Use 1 to " + MAX_PATH + ", relative to the repository");
            }
        }
        int chars = files.stream().mapToInt(String::length).sum();
        if (chars > MAX_FILES_CHARS) {
            throw Failed.invalid(
                    "filesChanged has " + chars + " characters",
                    "Use at most " + MAX_FILES_CHARS + " in all");
        }
    }

    private static void verdict(Verdict verdict, Execution.Status reported) {
        if (verdict.violations().size() > MAX_VIOLATIONS) {
            throw Failed.invalid(
                    "validation has " + verdict.violations().size() + " violations",
                    "Use at most " + MAX_VIOLATIONS);
        }
        for (Verdict.Violation each : verdict.violations()) {
            text("validation.violations.rule", Optional.of(each.rule()), MAX_AGENT);
            text("validation.violations.message", Optional.of(each.message()), MAX_PATH);
            text("validation.violations.remedy", Optional.of(each.remedy()), MAX_PATH);
        }
        Verdict.Status status = Verdict.of(verdict.violations()).status();
        if (status == Verdict.Status.BLOCKED && reported == Execution.Status.COMPLETED) {
            throw Failed.invalid(
                    "validation is blocked, but status is completed",
                    "Report failed, or mend what it names and validate again");
        }
        if (status != verdict.status()) {
            throw Failed.invalid(
                    "validation.status does not follow from its violations",
                    "Write blocked with one that blocks, warned with one that warns, else passed");
        }
    }
}
