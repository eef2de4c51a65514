package dev.writ.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.writ.kernel.Failed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Collections;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyFolderTest {

    private static final byte[] MESSAGE = "a message".getBytes(StandardCharsets.UTF_8);

    @TempDir Path data;

    private Path keys() {
        return data.resolve("store/keys");
    }

    private Ed25519Signer signer() {
        return new KeyFolder(keys()).signer();
    }

    private static String rights(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    @Test
    void the_key_is_made_by_the_first_use_for_its_owner_only() throws IOException {
        signer();
        assertThat(rights(keys())).isEqualTo("rwx------");
        assertThat(rights(keys().resolve(KeyFolder.SECRET))).isEqualTo("rw-------");
        assertThat(keys().resolve(KeyFolder.SECRET))
                .content()
                .startsWith("-----BEGIN PRIVATE KEY-----\n");
        try (var entries = Files.list(data.resolve("store"))) {
            assertThat(entries).containsExactly(keys());
        }
    }

    @Test
    void a_later_use_signs_with_the_same_key() {
        byte[] signature = signer().sign(MESSAGE);
        assertThat(signer().publicKey().verifies(MESSAGE, signature)).isTrue();
        assertThat(keys().resolve(KeyFolder.OPEN)).hasContent(signer().publicKey().pem());
    }

    @Test
    void many_at_once_end_with_one_key() throws Exception {
        Callable<String> use = () -> signer().publicKey().id();
        try (var threads = Executors.newFixedThreadPool(8)) {
            var ids = new TreeSet<String>();
            for (var each : threads.invokeAll(Collections.nCopies(32, use))) {
                ids.add(each.get());
            }
            assertThat(ids).hasSize(1);
        }
    }

    @Test
    void a_key_that_others_may_read_is_refused() throws IOException {
        signer();
        Files.setPosixFilePermissions(
                keys().resolve(KeyFolder.SECRET), PosixFilePermissions.fromString("rw-r--r--"));
        assertThatThrownBy(this::signer).isInstanceOf(Failed.class).hasMessageContaining("chmod");
    }

    @Test
    void a_key_that_is_none_is_refused_without_quoting_it() throws IOException {
        signer();
        Files.writeString(keys().resolve(KeyFolder.SECRET), "aGVsbG8=");
        assertThatThrownBy(this::signer)
                .isInstanceOf(Failed.class)
                .hasNoCause()
                .hasMessageNotContaining("aGVs");
    }

    @Test
    void halves_of_two_keys_are_refused() throws IOException {
        signer();
        Files.writeString(
                keys().resolve(KeyFolder.OPEN), Ed25519Signer.ofOneProcess().publicKey().pem());
        assertThatThrownBy(this::signer)
                .isInstanceOf(Failed.class)
                .hasMessageContaining("do not belong together");
    }
}
