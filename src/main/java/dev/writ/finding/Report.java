package dev.writ.finding;

import java.io.IOException;
import java.io.InputStream;

/// One file of analysis results, plain or gzip.
public interface Report {

    /// How messages name it: the path the user gave.
    String name();

    /// Opened at most twice.
    InputStream open() throws IOException;
}
