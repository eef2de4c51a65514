package dev.writ.cli;

import dev.writ.kernel.Failed;
import dev.writ.kernel.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A text that is given as a file.
final class TextFile {

    private TextFile() {}

    /// @throws Failed when it cannot be read as UTF-8
    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new Failed(
                    new Failure.Invalid(
                            file + " cannot be read", "Name a file of text, written in UTF-8"),
                    unreadable);
        }
    }
}
