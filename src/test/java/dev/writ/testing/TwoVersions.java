package dev.writ.testing;

/// Cases for the texts of {@link Shelf#text}.
public final class TwoVersions {

    private TwoVersions() {}

    /// @param own as the text has it
    public static String cases(String own) {
        return """
               cases:
                 - name: says-the-words
                   sample: testing
                   expect:
                     - contains: Tests that would have caught %s
               """
                .formatted(own);
    }
}
