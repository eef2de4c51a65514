package dev.writ.template;

/// Where a template holds; the nearest to the work wins, so the order of the constants counts.
public enum Scope {
    GLOBAL,
    PROJECT,
    FEATURE
}
