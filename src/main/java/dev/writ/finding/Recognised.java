package dev.writ.finding;

import java.util.List;

/// What became of a finding in one import.
///
/// @param added never seen before in the project
/// @param results of the reports that it stands for, at least one
record Recognised(Finding finding, boolean added, int results, List<Occurrence> occurrences) {}
