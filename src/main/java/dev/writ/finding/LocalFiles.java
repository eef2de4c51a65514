package dev.writ.finding;

/// Reports and source code that lie on this machine.
public interface LocalFiles {

    /// @param path of a file, or `-` for what is piped in
    Report report(String path);

    /// @param folder the top of a checkout
    /// @throws dev.writ.kernel.Failed when it is no folder
    SourceTree sources(String folder);
}
