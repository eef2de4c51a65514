package dev.writ.keys;

import dev.writ.evidence.VerifyingKey;
import dev.writ.kernel.Failed;
import dev.writ.kernel.Failure;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.Set;

/// An Ed25519 key in a folder that only its owner can open: `signing-key.pem` (PKCS #8) and
/// `signing-key.pub.pem`. It is made by the first use.
final class KeyFolder {

    static final String SECRET = "signing-key.pem";
    static final String OPEN = "signing-key.pub.pem";

    private static final String BEGIN = "-----BEGIN PRIVATE KEY-----\n";
    private static final String END = "-----END PRIVATE KEY-----\n";

    private final Path folder;

    KeyFolder(Path folder) {
        this.folder = folder.toAbsolutePath();
    }

    /// @throws Failed when the key can be neither read nor made, or others may read it
    Ed25519Signer signer() {
        try {
            return exists() ? read() : made();
        } catch (IOException refused) {
            throw new Failed(
                    new Failure.Unavailable(
                            Failure.Code.INTERNAL_ERROR,
                            "The signing key in " + folder + " cannot be read or made",
                            "Make the folder accessible, or name another store with WRIT_DATA"),
                    refused);
        }
    }

    private boolean exists() {
        return Files.exists(folder.resolve(SECRET)) && Files.exists(folder.resolve(OPEN));
    }

    private Ed25519Signer read() throws IOException {
        Path file = folder.resolve(SECRET);
        if (isPosix() && others(file)) {
            throw Failed.invalid(
                    "Others than its owner may read " + file, "Run chmod 600 on it, and 700 above");
        }
        var open = VerifyingKey.ofPem(Files.readString(folder.resolve(OPEN)));
        var signer = new Ed25519Signer(secret(file), open);
        if (!verifies(signer)) {
            throw Failed.invalid(
                    "The two files of the key in " + folder + " do not belong together",
                    "Put back the pair, or move both away for a new one");
        }
        return signer;
    }

    private static PrivateKey secret(Path file) throws IOException {
        try {
            String pem = Files.readString(file).replace(BEGIN, "").replace(END, "");
            byte[] bytes = Base64.getDecoder().decode(pem.replace("\n", ""));
            return KeyFactory.getInstance(Ed25519Signer.ALGORITHM)
                    .generatePrivate(new PKCS8EncodedKeySpec(bytes));
        } catch (GeneralSecurityException | IllegalArgumentException wrong) {
            // without the cause, which may quote the file
            throw Failed.invalid(
                    file + " is not the PKCS #8 PEM of an Ed25519 key",
                    "Put the file back, or move both files away for a new key");
        }
    }

    /// The folder is made in full beside its place and moved there, which only one of several
    /// processes can.
    private Ed25519Signer made() throws IOException {
        Files.createDirectories(folder.getParent());
        Path fresh = Files.createTempDirectory(folder.getParent(), ".keys-", only("rwx------"));
        try {
            KeyPair pair = Ed25519Signer.pair();
            write(fresh.resolve(SECRET), BEGIN + lines(pair.getPrivate()) + END, "rw-------");
            String open = VerifyingKey.of(pair.getPublic().getEncoded()).pem();
            write(fresh.resolve(OPEN), open, "rw-r--r--");
            Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException another) {
            if (!exists()) {
                throw another;
            }
        } finally {
            delete(fresh);
        }
        return read();
    }

    private void write(Path file, String text, String rights) throws IOException {
        Files.createFile(file, only(rights));
        Files.writeString(file, text);
    }

    private static void delete(Path fresh) throws IOException {
        for (String name : List.of(SECRET, OPEN, "")) {
            Files.deleteIfExists(fresh.resolve(name));
        }
    }

    private static boolean verifies(Ed25519Signer signer) {
        byte[] message = {1, 2, 3};
        return signer.publicKey().verifies(message, signer.sign(message));
    }

    private FileAttribute<?>[] only(String rights) {
        return isPosix()
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights))
                }
                : new FileAttribute<?>[0];
    }

    private boolean isPosix() {
        return folder.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    private static boolean others(Path file) throws IOException {
        Set<PosixFilePermission> rights =
                Files.getPosixFilePermissions(file, LinkOption.NOFOLLOW_LINKS);
        return rights.stream().anyMatch(each -> !each.name().startsWith("OWNER_"));
    }

    private static String lines(PrivateKey secret) {
        var encoder = Base64.getMimeEncoder(64, new byte[] {'\n'});
        return encoder.encodeToString(secret.getEncoded()) + "\n";
    }
}
