package dev.writ.template;

/// Where a template holds; the nearest to the work wins.
public enum Scope {
    GLOBAL,
    PROJECT,
    FEATURE
}
