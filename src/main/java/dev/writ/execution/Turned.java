package dev.writ.execution;

/// Executions that were turned down for one reason.
public record Turned(Rejection reason, Rejection.Group group, long count) {}
