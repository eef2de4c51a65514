package dev.writ.diff;

/// Carries a conflict out of the depth of {@link ApplyDiff}, which answers it as a value.
final class Conflicting extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Application.Conflict conflict;

    Conflicting(String path, int hunk, String expected, String found) {
        super(expected, null, false, false);
        conflict = new Application.Conflict(PatchText.clip(path), hunk, expected, found);
    }

    Application.Conflict conflict() {
        return conflict;
    }
}
