package dev.writ.evidence;

/// Bytes that are not the canonical JSON they should be.
final class Malformed extends Exception {

    private static final long serialVersionUID = 1L;

    private final String path;

    /// @param path of the value that was being read, such as `predicate.prompts[0].id`
    Malformed(String path, String problem) {
        super(problem);
        this.path = path;
    }

    String path() {
        return path;
    }

    String problem() {
        return String.valueOf(getMessage());
    }
}
