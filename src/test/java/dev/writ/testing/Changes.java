package dev.writ.testing;

import dev.writ.change.CheckChange;
import dev.writ.change.CheckedChange;
import dev.writ.change.Submission;
import dev.writ.change.Trees;
import dev.writ.finding.SentReport;
import dev.writ.kernel.Actor;
import dev.writ.prompt.PromptId;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Changes that agents send.
public final class Changes {

    private Changes() {}

    public static Submission of(String diff) {
        return of(diff, Map.of());
    }

    public static Submission of(String diff, Map<String, Double> figures) {
        return new Submission(
                Optional.of(diff),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(figures),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /// With the texts of reports on the code before and after.
    public static Submission analysed(String diff, String before, String after) {
        return new Submission(
                Optional.of(diff),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(Map.of("tests.failed", 0.0)),
                Optional.of(List.of(report("before.sarif", before))),
                Optional.of(List.of(report("after.sarif", after))),
                Optional.empty());
    }

    private static SentReport report(String name, String text) {
        return new SentReport(name, text.getBytes(StandardCharsets.UTF_8));
    }

    /// The change of one line in a file.
    public static String line(String path, String was, String is) {
        return "--- a/%s\n+++ b/%s\n@@ -1 +1 @@\n-%s\n+%s\n".formatted(path, path, was, is);
    }

    /// For a prompt.
    public static CheckedChange check(Laptop laptop, PromptId prompt, Submission submission) {
        return laptop.checkChange.run(
                new CheckChange.Input(
                        Optional.empty(),
                        Optional.of(prompt),
                        submission,
                        Trees.NONE,
                        Optional.empty(),
                        Actor.LOCAL));
    }

    /// In a project, for no prompt.
    public static CheckedChange check(Laptop laptop, Submission submission) {
        return laptop.checkChange.run(
                new CheckChange.Input(
                        Optional.of(Laptop.PROJECT),
                        Optional.empty(),
                        submission,
                        Trees.NONE,
                        Optional.empty(),
                        Actor.LOCAL));
    }
}
