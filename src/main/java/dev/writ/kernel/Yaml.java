package dev.writ.kernel;

/// Reads YAML from a policy, a persona, a front matter or a repository's `writ.yaml`.
@FunctionalInterface
public interface Yaml {

    /// @param where the file's name, for messages
    /// @param text one document whose top level is a map
    /// @throws Failed when the text is not such a document: where, line, what; doubled keys,
    ///     aliases that multiply and documents over 1 MiB are refused
    Fields read(String where, String text);
}
