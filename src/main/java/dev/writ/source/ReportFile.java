package dev.writ.source;

import dev.writ.finding.Report;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/// A report that lies in the file system.
///
/// @param name as the user gave it
public record ReportFile(String name, Path path) implements Report {

    public ReportFile(Path path) {
        this(path.toString(), path);
    }

    @Override
    public InputStream open() throws IOException {
        if (Files.isDirectory(path)) {
            throw new IOException("it is a directory");
        }
        return Files.newInputStream(path);
    }
}
