package dev.writ.library;

/// One file of an export.
///
/// @param path below the folder, with `/` between its parts
public record NamedText(String path, String text) {}
