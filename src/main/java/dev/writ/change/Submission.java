package dev.writ.change;

import dev.writ.finding.SentReport;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What is submitted to be checked.
///
/// @param diff the change as a unified diff; either this or `patch`
/// @param patch the same in base64, packed with gzip or not: for bytes that are no UTF-8 text
/// @param files the changed files as they are after the change, by path, in base64: with them it is
///     rehearsed to take the change back
/// @param messages of the commits, each whole
/// @param figures measured by others, such as `coverage.unit` in percent or `tests.failed`
/// @param before reports of analyzers on the code before the change; only together with `after`
/// @param after reports of the same analyzers on the code after the change
/// @param persona only rules of this persona, where no prompt says which rules hold
public record Submission(
        Optional<String> diff,
        Optional<byte[]> patch,
        Optional<Map<String, byte[]>> files,
        Optional<List<String>> messages,
        Optional<Map<String, Double>> figures,
        Optional<List<SentReport>> before,
        Optional<List<SentReport>> after,
        Optional<String> persona) {

    /// With the changed files.
    public Submission with(Map<String, byte[]> changed) {
        return new Submission(
                diff, patch, Optional.of(changed), messages, figures, before, after, persona);
    }
}
