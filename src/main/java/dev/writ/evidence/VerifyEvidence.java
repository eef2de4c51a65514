package dev.writ.evidence;

import dev.writ.kernel.Failed;
import dev.writ.kernel.UseCase;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/// Judges an export, or a file of statements, with nothing but a public key.
@Singleton
public class VerifyEvidence implements UseCase<VerifyEvidence.Input, VerifyEvidence.Output> {

    /// Where the files are.
    @FunctionalInterface
    public interface Files {

        /// @param name as {@link Export} or the caller calls it
        /// @return empty when there is no such file
        Optional<InputStream> open(String name) throws IOException;
    }

    /// @param statements name of a file of statements alone; empty for a whole export
    /// @param key PEM of the key that must have signed; empty for the one beside the files
    public record Input(Files files, Optional<String> statements, Optional<String> key) {}

    /// @param ownKey the key was given by the caller; else it only shows that the files belong
    ///     together, not who signed them
    /// @param key id of the key; empty when there is none
    /// @param links of the trail
    /// @param flawCount all flaws
    /// @param flaws the first of them
    public record Output(
            boolean verified,
            boolean ownKey,
            String key,
            String scan,
            long statements,
            long links,
            String head,
            long flawCount,
            List<Flaw> flaws) {

        public Output {
            flaws = List.copyOf(flaws);
        }
    }

    /// @throws Failed when a file cannot be read, or the given key is none
    @Override
    public Output run(Input input) {
        try {
            var given = input.key().map(VerifyingKey::ofPem);
            return input.statements().isPresent()
                    ? statements(input.files(), input.statements().get(), given)
                    : new CheckExport(input.files(), given).run();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Output statements(Files files, String name, Optional<VerifyingKey> given)
            throws IOException {
        var flaws = new Flaws();
        var key = given.isPresent() ? given : key(bytes(files, Export.KEY), flaws);
        var check = new CheckStatements(name, key, Optional.empty(), flaws);
        try (InputStream in = files.open(name).orElse(InputStream.nullInputStream())) {
            Lines.read(name, in, flaws, check::line);
        }
        if (check.count() == 0) {
            flaws.add(name, 0, "", "", "it holds no statement");
        }
        return new Output(
                flaws.isEmpty(),
                given.isPresent(),
                key.map(VerifyingKey::id).orElse(""),
                "",
                check.count(),
                0,
                "",
                flaws.count(),
                flaws.first());
    }

    private static byte[] bytes(Files files, String name) throws IOException {
        try (InputStream in = files.open(name).orElse(InputStream.nullInputStream())) {
            return in.readAllBytes();
        }
    }

    /// The key of the files themselves.
    static Optional<VerifyingKey> key(byte[] pem, Flaws flaws) {
        try {
            return Optional.of(VerifyingKey.ofPem(new String(pem, StandardCharsets.ISO_8859_1)));
        } catch (Failed none) {
            flaws.add(Export.KEY, 0, "", "", none.failure().problem());
            return Optional.empty();
        }
    }
}
