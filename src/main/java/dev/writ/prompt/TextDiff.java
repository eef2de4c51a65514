package dev.writ.prompt;

/// Tells two texts apart, for people.
@FunctionalInterface
public interface TextDiff {

    /// @return unified diff with three lines around each change; empty when they are equal
    String unified(String was, String is);
}
