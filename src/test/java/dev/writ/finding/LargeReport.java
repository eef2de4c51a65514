package dev.writ.finding;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// A report such as a security analyzer writes of a large repository: code flows, snippets, tags.
/// The tool comes after the results.
public final class LargeReport {

    private static final int FILES = 500;
    private static final int RULES = 40;

    private static final Path RESULT = Path.of("src/test/resources/intake/sarif/large-result.txt");

    private LargeReport() {}

    public static Path write(Path file, int results) throws IOException {
        String result = Files.readString(RESULT);
        try (var out =
                new PrintStream(Files.newOutputStream(file), false, StandardCharsets.UTF_8)) {
            out.print("{\"version\": \"2.1.0\", \"runs\": [{\"results\": [\n");
            for (int i = 0; i < results; i++) {
                int line = 10 + i / FILES * 7;
                out.print(i == 0 ? "" : ",\n");
                long hash = 0x9E3779B97F4A7C15L * (i + 1);
                out.print(
                        result.formatted(i % RULES, i, i % FILES, line, line - 2, line + 1, hash));
            }
            out.print(
                    "], \"tool\": {\"driver\": {\"name\": \"Large\", \"version\": \"1\", \"rules\": [");
            for (int i = 0; i < RULES; i++) {
                out.print(i == 0 ? "" : ",");
                out.printf(
                        "{\"id\": \"rule-%d\", \"help\": {\"text\": \"%s\"}, \"properties\":"
                                + " {\"tags\": [\"security\", \"external/cwe/cwe-089\"],"
                                + " \"security-severity\": \"8.8\"}}",
                        i, "How to mend this. ".repeat(200));
            }
            out.print("]}}}]}");
        }
        return file;
    }
}
