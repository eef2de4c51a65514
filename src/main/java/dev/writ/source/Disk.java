package dev.writ.source;

import dev.writ.finding.LocalFiles;
import dev.writ.finding.Report;
import dev.writ.finding.SourceTree;
import dev.writ.kernel.Failed;
import dev.writ.kernel.Failure;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// The files of this machine.
@Singleton
public class Disk implements LocalFiles {

    private static final String PIPED = "-";

    @Override
    public Report report(String path) {
        return path.equals(PIPED)
                ? new ReportFile("standard input", piped())
                : new ReportFile(path, Path.of(path));
    }

    @Override
    public SourceTree sources(String folder) {
        Path root = Path.of(folder);
        if (!Files.isDirectory(root)) {
            throw Failed.invalid(folder + " is no folder", "Name the top of a checkout");
        }
        return new DirectorySource(root);
    }

    /// Kept in a file for as long as the process runs: a report is opened more than once.
    private static Path piped() {
        try {
            Path file = Files.createTempFile("writ-", ".sarif");
            file.toFile().deleteOnExit();
            Files.copy(System.in, file, StandardCopyOption.REPLACE_EXISTING);
            return file;
        } catch (IOException broken) {
            throw new Failed(
                    new Failure.Invalid("standard input cannot be read", "Name a file instead"),
                    broken);
        }
    }
}
