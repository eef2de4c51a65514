package dev.writ.web;

import dev.writ.finding.Report;
import dev.writ.kernel.Failed;
import dev.writ.kernel.Failure;
import dev.writ.kernel.Hash;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.util.HexFormat;

/// A report as it was sent, set aside on disk: an import reads it twice, and memory is for others.
///
/// @param sha256 of the bytes
record Upload(String name, Path file, String sha256) implements Report, AutoCloseable {

    /// Bytes as sent; what is packed may be larger, see `SarifLimits`.
    static final long MAX_BYTES = 128L << 20;

    private static final int BUFFER = 1 << 16;

    /// @param name how messages name it
    /// @throws Failed when there is nothing, or more than {@link #MAX_BYTES}
    static Upload receive(String name, InputStream body) {
        try {
            Path file = Files.createTempFile("writ-", ".report");
            boolean whole = false;
            try {
                var upload = new Upload(name, file, copy(body, file));
                whole = true;
                return upload;
            } finally {
                if (!whole) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException broken) {
            throw new Failed(
                    new Failure.Invalid(
                            "The body ended early or cannot be set aside", "Send it again, whole"),
                    broken);
        }
    }

    private static String copy(InputStream body, Path file) throws IOException {
        var digest = Hash.digest();
        long size = 0;
        try (OutputStream out = new DigestOutputStream(Files.newOutputStream(file), digest)) {
            byte[] buffer = new byte[BUFFER];
            for (int count; (count = body.read(buffer)) > 0; ) {
                size += count;
                if (size > MAX_BYTES) {
                    throw Failed.limit(
                            "The body is larger than " + MAX_BYTES + " bytes",
                            "Send it packed with gzip, or in parts");
                }
                out.write(buffer, 0, count);
            }
        }
        if (size == 0) {
            throw Failed.invalid("The body is empty", "Send a report");
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    @Override
    public InputStream open() throws IOException {
        return Files.newInputStream(file);
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException left) {
            file.toFile().deleteOnExit();
        }
    }
}
