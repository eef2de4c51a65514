package dev.writ.governance.check.manifest;

/// A line of a manifest.
///
/// @param number from 1
/// @param text without its end
public record Row(int number, String text) {}
