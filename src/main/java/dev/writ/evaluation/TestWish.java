package dev.writ.evaluation;

/// Which version is to be tested, as a caller asks for it.
///
/// @param version number of a version
public record TestWish(int version) {}
