package dev.writ.kernel;

/// Who asked for something, as the audit trail names them.
public record Actor(String name) {

    /// The one user of a laptop without accounts.
    public static final Actor LOCAL = new Actor("local");
}
