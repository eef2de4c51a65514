package dev.writ.house;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import dev.writ.testing.Laptop;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Tools that nobody here wrote, as far as they are on this machine.
final class Judges {

    /// What `src/test/sh/infra` brings.
    static final Path ROOM = Path.of("target/infra").toAbsolutePath();

    /// @param rule the tool's own name of what is wrong; empty where it has none
    /// @param at where in the file; empty where the tool tells none
    record Found(String file, String by, String rule, String message, String at) {}

    private Judges() {}

    static boolean hasProgram(String name) {
        String path = System.getenv().getOrDefault("PATH", "");
        return Stream.of(path.split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, name)));
    }

    static boolean hasPackages() {
        return hasProgram("node") && Files.isDirectory(ROOM.resolve("node_modules"));
    }

    /// cfn-lint about templates of CloudFormation.
    static List<Found> templates(List<Path> files) {
        var command = new ArrayList<>(List.of("cfn-lint", "--format", "json", "--"));
        files.forEach(file -> command.add(file.toString()));
        var found = new ArrayList<Found>();
        for (JsonNode each : read(run(command), new TypeReference<List<JsonNode>>() {})) {
            found.add(
                    new Found(
                            each.path("Filename").asText(),
                            "cfn-lint",
                            each.at("/Rule/Id").asText(),
                            each.path("Message").asText(),
                            each.at("/Location/Path").toString()));
        }
        return found;
    }

    /// The packages of npm about state machines (`.json`) and workflows of GitHub (`.yml`).
    static List<Found> flows(List<Path> files) {
        var command = new ArrayList<>(List.of("node", "src/test/infra/judge.mjs", ROOM.toString()));
        files.forEach(file -> command.add(file.toString()));
        return read(run(command), new TypeReference<List<Map<String, String>>>() {}).stream()
                .map(
                        each ->
                                new Found(
                                        each.get("file"),
                                        each.get("by"),
                                        each.get("rule"),
                                        each.get("message"),
                                        ""))
                .toList();
    }

    private static <T> T read(String json, TypeReference<T> type) {
        try {
            return Laptop.JSON.readValue(json, type);
        } catch (IOException wrong) {
            throw new UncheckedIOException("A judge said: " + json, wrong);
        }
    }

    private static String run(List<String> command) {
        try {
            var judge = new ProcessBuilder(command).redirectError(Redirect.INHERIT).start();
            String said = new String(judge.getInputStream().readAllBytes());
            judge.waitFor();
            return said;
        } catch (IOException absent) {
            throw new UncheckedIOException(absent);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
