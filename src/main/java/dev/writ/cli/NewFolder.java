package dev.writ.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;

/// Puts a folder in place of an old one: there is the old content or the new, never a half.
final class NewFolder {

    /// Work on files.
    @FunctionalInterface
    interface Work {
        void on(Path fresh) throws IOException;
    }

    private final Path folder;
    private final Runnable check;

    /// @param check fails when what is there must stay
    NewFolder(Path folder, Runnable check) {
        this.folder = real(folder.toAbsolutePath().normalize());
        this.check = check;
    }

    /// A link stays a link: the content goes to where it leads.
    static Path real(Path folder) {
        try {
            return folder.toRealPath();
        } catch (IOException notThereYet) {
            return folder;
        }
    }

    /// @param prefix of the name of the folder beside it where the work is done
    void put(String prefix, Work fill) throws IOException {
        check.run();
        Path parent = folder.getParent();
        Files.createDirectories(parent);
        Path room = Files.createTempDirectory(parent, prefix);
        try {
            Path fresh = Files.createDirectory(room.resolve("new"));
            fill.on(fresh);
            swap(fresh, room.resolve("old"));
        } finally {
            delete(room);
        }
    }

    private void swap(Path fresh, Path old) throws IOException {
        if (!Files.exists(folder)) {
            Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
            return;
        }
        check.run();
        Files.move(folder, old, StandardCopyOption.ATOMIC_MOVE);
        try {
            Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException refused) {
            Files.move(old, folder, StandardCopyOption.ATOMIC_MOVE);
            throw refused;
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
