package dev.writ.finding;

import java.util.List;

/// What became of a finding in one import.
///
/// @param added never seen before in the project
/// @param names by which consultations may refer to it
/// @param results of the reports that it stands for, at least one
record Recognised(
        Finding finding,
        boolean added,
        int results,
        List<String> names,
        List<Occurrence> occurrences) {}
