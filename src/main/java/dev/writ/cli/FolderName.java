package dev.writ.cli;

import java.nio.file.Path;

/// The project that a folder stands for, when nobody names one.
final class FolderName {

    private static final int MAX_CHARS = 100;

    private FolderName() {}

    /// The folder's name with what a project name cannot have left out.
    static String of(Path folder) {
        Path last = folder.toAbsolutePath().normalize().getFileName();
        String clean =
                (last == null ? "" : last.toString())
                        .replaceAll("[^A-Za-z0-9._-]+", "-")
                        .replaceAll("^[^A-Za-z0-9]+", "");
        String known = clean.isEmpty() ? "project" : clean;
        return known.substring(0, Math.min(known.length(), MAX_CHARS));
    }
}
