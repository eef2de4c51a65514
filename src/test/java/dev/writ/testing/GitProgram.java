package dev.writ.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/// The program of git, where a machine has it: what our own reader is held against.
public final class GitProgram {

    private static final boolean THERE = isThere();

    private final Path folder;

    /// @param folder that commands run in
    public GitProgram(Path folder) {
        Assumptions.assumeTrue(THERE, "no program git on this machine to compare with");
        this.folder = folder;
    }

    /// @param status 0 when git was content
    public record Answer(int status, byte[] output) {}

    public Answer ask(List<String> arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("git", "-c", "core.autocrlf=false"));
        command.addAll(arguments);
        Path complaints = Files.createTempFile("git", ".err");
        try {
            Process process = start(command, folder, complaints);
            byte[] output = process.getInputStream().readAllBytes();
            return new Answer(process.waitFor(), output);
        } finally {
            Files.delete(complaints);
        }
    }

    private static Process start(List<String> command, Path folder, Path complaints)
            throws IOException {
        var builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("GIT_"));
        builder.environment().put("GIT_CONFIG_NOSYSTEM", "1");
        builder.environment().put("GIT_CONFIG_GLOBAL", "/dev/null");
        builder.environment().put("GIT_CEILING_DIRECTORIES", folder.getParent().toString());
        builder.environment().put("LC_ALL", "C");
        builder.redirectError(complaints.toFile());
        return builder.start();
    }

    private static boolean isThere() {
        try {
            return new ProcessBuilder("git", "--version")
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException absent) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
