package dev.writ.change;

import dev.writ.diff.Diff;
import dev.writ.diff.ReadDiff;
import dev.writ.kernel.Failed;
import dev.writ.kernel.Failure;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/// Reads what was submitted; what is wrong is refused before anything is judged.
final class ReadSubmission {

    /// Commits of one change.
    private static final int MAX_MESSAGES = 1_000;

    private static final int MAX_MESSAGE = 65_536;
    private static final int MAX_FIGURES = 100;
    private static final int GZIP = 0x1f;

    /// One byte more than a diff may have, so that a larger one is refused where it is read.
    private static final int MAX_BYTES = 64 * 1024 * 1024 + 1;

    private static final String NAME = "diff";

    private static final Pattern FIGURE = Pattern.compile("[a-z][a-z0-9-]*(\\.[a-z0-9-]+){0,4}");

    private final ReadDiff readDiff;

    ReadSubmission(ReadDiff readDiff) {
        this.readDiff = readDiff;
    }

    /// @throws Failed naming the field, what is wrong with it, and the remedy
    Diff diff(Submission submission) {
        check(submission);
        return readDiff.read(NAME, bytes(submission));
    }

    private static void check(Submission submission) {
        if (submission.diff().isPresent() == submission.patch().isPresent()) {
            throw Failed.invalid("There is not exactly one of diff and patch", "Send one of them");
        }
        if (submission.before().isPresent() != submission.after().isPresent()) {
            throw Failed.invalid(
                    "Only one of before and after is there", "Send reports of both sides");
        }
        var messages = submission.messages().stream().flatMap(each -> each.stream()).toList();
        if (messages.size() > MAX_MESSAGES) {
            throw Failed.invalid(
                    "There are " + messages.size() + " messages", "Send at most " + MAX_MESSAGES);
        }
        if (messages.stream().anyMatch(each -> each.length() > MAX_MESSAGE)) {
            throw Failed.invalid(
                    "A message has more than " + MAX_MESSAGE + " characters", "Send less of it");
        }
        submission.figures().ifPresent(ReadSubmission::check);
    }

    private static void check(Map<String, Double> figures) {
        if (figures.size() > MAX_FIGURES) {
            throw Failed.invalid(
                    "There are " + figures.size() + " figures", "Send at most " + MAX_FIGURES);
        }
        figures.forEach(
                (name, value) -> {
                    if (name.length() > MAX_FIGURES || !FIGURE.matcher(name).matches()) {
                        throw Failed.invalid(
                                "A figure has a name that is none",
                                "Name it like coverage.unit, as the rules do");
                    }
                    if (!Double.isFinite(value)) {
                        throw Failed.invalid("The figure " + name + " is no number", "Measure it");
                    }
                });
    }

    private static byte[] bytes(Submission submission) {
        return submission
                .diff()
                .map(text -> text.getBytes(StandardCharsets.UTF_8))
                .orElseGet(() -> unpacked(submission.patch().orElseThrow()));
    }

    private static byte[] unpacked(byte[] patch) {
        if (patch.length == 0 || patch[0] != GZIP) {
            return patch;
        }
        try (var in = new GZIPInputStream(new ByteArrayInputStream(patch))) {
            return in.readNBytes(MAX_BYTES);
        } catch (IOException broken) {
            throw new Failed(
                    new Failure.Invalid(
                            "The patch begins like gzip and cannot be unpacked", "Send it whole"),
                    broken);
        }
    }
}
