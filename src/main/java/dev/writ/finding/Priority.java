package dev.writ.finding;

/// When to act: P1 first.
public enum Priority {
    P1,
    P2,
    P3
}
