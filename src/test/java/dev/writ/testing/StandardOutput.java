package dev.writ.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// Keeps in a file what an application under test writes to standard output.
public final class StandardOutput implements QuarkusTestResourceLifecycleManager {

    private static final Path FILE = Path.of("target", "standard-output.log");

    private final PrintStream before = System.out;

    public static List<String> lines() {
        try {
            return Files.readAllLines(FILE);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public Map<String, String> start() {
        try {
            OutputStream file = Files.newOutputStream(FILE);
            System.setOut(new PrintStream(file, true, StandardCharsets.UTF_8));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        return Map.of();
    }

    @Override
    public void stop() {
        System.out.close();
        System.setOut(before);
    }
}
