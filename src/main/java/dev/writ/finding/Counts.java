package dev.writ.finding;

import com.fasterxml.jackson.annotation.JsonProperty;

/// What became of the results of a scan: `read = joined + added + known + suppressed`.
///
/// @param read results in the reports
/// @param joined results that are a further occurrence of a finding of the same scan
/// @param added findings never seen before in the project
/// @param known findings that an earlier scan had seen
/// @param suppressed results that the analyzer itself marks as accepted or absent
public record Counts(
        int read, int joined, @JsonProperty("new") int added, int known, int suppressed) {}
