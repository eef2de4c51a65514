package dev.writ.plan;

/// How many prompts a plan has.
///
/// @param committed new ones
/// @param known committed before, by an earlier plan
/// @param warned committed ones, new or known, whose verdict warns
/// @param blocked groups whose draft governance refused
/// @param failed groups whose walk ended in an error
public record Prompts(int committed, int known, int warned, int blocked, int failed) {}
