package dev.writ.finding;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What one report says, before it is compared with anything.
///
/// @param hash SHA-256 of the unpacked bytes
/// @param tools analyzers with their versions, such as `PMD 7.11.0`
/// @param results in the order of the report, without the suppressed ones
/// @param suppressed results that the analyzer itself marks as accepted or absent
/// @param suppressions results that the report calls accepted, or asks somebody to accept
/// @param roots absolute directories that the report declares to be the repository
/// @param contents source files that the report itself holds, by the path its results use
/// @param context what is told beside results
/// @param warnings what is unusual but no reason to refuse, one sentence each
public record Analysis(
        String hash,
        List<String> tools,
        List<Result> results,
        int suppressed,
        List<Suppression> suppressions,
        List<String> roots,
        Map<String, String> contents,
        Context context,
        List<String> warnings) {

    public Analysis {
        tools = List.copyOf(tools);
        results = List.copyOf(results);
        suppressions = List.copyOf(suppressions);
        roots = List.copyOf(roots);
        contents = Map.copyOf(contents);
        warnings = List.copyOf(warnings);
    }

    /// A result that the report calls accepted, or asks somebody to accept.
    ///
    /// @param result its id is not empty; among the results unless the suppression is in force
    /// @param justification empty when the report gives none, then it is in force. Hostile text
    public record Suppression(Result result, String justification, boolean inForce) {

        boolean isJustified() {
            return !justification.isEmpty();
        }
    }

    /// One problem as the analyzer reported it.
    ///
    /// @param id by which the same report refers to it; empty when it never does
    /// @param priority where the report says when to act; else the severity decides
    /// @param place its path is as reported: absolute (`/…` or `C:/…`) or relative, with `/`
    /// @param offset characters before the place, where the analyzer gave no line; -1 when unknown
    /// @param fingerprints the analyzer's own identities by their names
    /// @param snippet the source lines that the report holds
    public record Result(
            String id,
            AnalyzerRule rule,
            Severity severity,
            Optional<Priority> priority,
            String message,
            Place place,
            int offset,
            Map<String, String> fingerprints,
            Optional<Excerpt> snippet,
            List<Occurrence.Step> steps) {

        public Result {
            fingerprints = Map.copyOf(fingerprints);
            steps = List.copyOf(steps);
        }

        Result withSteps(List<Occurrence.Step> newSteps) {
            return new Result(
                    id,
                    rule,
                    severity,
                    priority,
                    message,
                    place,
                    offset,
                    fingerprints,
                    snippet,
                    newSteps);
        }
    }
}
