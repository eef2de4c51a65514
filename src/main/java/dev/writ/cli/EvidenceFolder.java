package dev.writ.cli;

import dev.writ.evidence.Export;
import dev.writ.evidence.VerifyEvidence;
import dev.writ.kernel.Failed;
import dev.writ.kernel.Failure;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// An export on disk. It is written beside its place, verified there, and then put in place; only
/// an earlier export is ever replaced.
final class EvidenceFolder {

    /// How an envelope begins.
    private static final String BEGINNING = "{\"payload\":\"";

    private final Path folder;

    EvidenceFolder(Path folder) {
        this.folder = folder;
    }

    /// @return what was verified
    /// @throws Failed when something else is there, or it cannot be written whole
    VerifyEvidence.Output write(Desk desk, String scan, VerifyEvidence verifyEvidence) {
        try {
            var verified = new VerifyEvidence.Output[1];
            new NewFolder(folder, this::check)
                    .put(
                            ".evidence-",
                            fresh -> {
                                String key = fill(fresh, desk, scan);
                                verified[0] = verified(fresh, key, verifyEvidence);
                            });
            return verified[0];
        } catch (IOException | UncheckedIOException refused) {
            throw new Failed(
                    new Failure.Unavailable(
                            Failure.Code.INTERNAL_ERROR,
                            "The folder " + folder + " cannot be written",
                            "Name another folder with --out, or make room"),
                    refused);
        }
    }

    private void check() {
        stranger()
                .ifPresent(
                        name -> {
                            throw Failed.invalid(
                                    folder
                                            + " holds something else than an export ("
                                            + Terminal.printable(name)
                                            + ")",
                                    "Name a new or empty folder with --out");
                        });
    }

    private Optional<String> stranger() {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        if (!Files.isDirectory(folder)) {
            return Optional.of("a file");
        }
        try (var entries = Files.list(folder)) {
            List<Path> all = entries.toList();
            return all.stream()
                    .map(each -> each.getFileName().toString())
                    .filter(name -> !Export.FILES.contains(name))
                    .findFirst()
                    .or(() -> all.isEmpty() || isOurs() ? Optional.empty() : Optional.of("files"));
        } catch (IOException unreadable) {
            return Optional.of("it cannot be read");
        }
    }

    private boolean isOurs() {
        try (var in = Files.newInputStream(folder.resolve(Export.MANIFEST))) {
            byte[] bytes = in.readNBytes(BEGINNING.length());
            return new String(bytes, StandardCharsets.UTF_8).equals(BEGINNING);
        } catch (IOException absent) {
            return false;
        }
    }

    private static String fill(Path fresh, Desk desk, String scan) throws IOException {
        Map<String, BufferedWriter> writers = new HashMap<>();
        try {
            for (String file : Export.FILES) {
                writers.put(file, Files.newBufferedWriter(fresh.resolve(file)));
            }
            desk.evidence().export(scan, (file, line) -> write(writers, file, line));
            String key = desk.evidence().key();
            write(writers, Export.KEY, key.stripTrailing());
            return key;
        } finally {
            for (BufferedWriter each : writers.values()) {
                each.close();
            }
        }
    }

    private static void write(Map<String, BufferedWriter> writers, String file, String line) {
        try {
            Objects.requireNonNull(writers.get(file), file).write(line + "\n");
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private static VerifyEvidence.Output verified(
            Path fresh, String key, VerifyEvidence verifyEvidence) {
        var output =
                verifyEvidence.run(
                        new VerifyEvidence.Input(in(fresh), Optional.empty(), Optional.of(key)));
        if (!output.verified()) {
            throw new Failed(
                    new Failure.Unavailable(
                            Failure.Code.INTERNAL_ERROR,
                            "The export is not whole: " + output.flaws().getFirst().sentence(),
                            "Repeat the command"));
        }
        return output;
    }

    /// The files of a folder, by name.
    static VerifyEvidence.Files in(Path folder) {
        return name -> {
            Path file = folder.resolve(name);
            return Files.isRegularFile(file)
                    ? Optional.<InputStream>of(Files.newInputStream(file))
                    : Optional.empty();
        };
    }
}
