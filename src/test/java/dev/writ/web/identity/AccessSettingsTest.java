package dev.writ.web.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.writ.kernel.Failed;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Accounts are set as a whole, with keys that nobody can exchange on the way, or not at all.
class AccessSettingsTest {

    private static Access access(
            @Nullable String issuer, @Nullable String audience, @Nullable String keys) {
        return new AccessSettings(
                        Optional.ofNullable(issuer),
                        Optional.ofNullable(audience),
                        Optional.ofNullable(keys),
                        "groups")
                .access();
    }

    @Test
    void nothing_set_is_a_single_user() {
        assertThat(access(null, null, null)).isEqualTo(new Access.SingleUser());
    }

    @ParameterizedTest
    @CsvSource({
        "https://i.example, , https://i.example/.well-known/jwks.json",
        "https://i.example/a/, , https://i.example/a/.well-known/jwks.json",
        "anything, https://k.example/keys, https://k.example/keys",
        "anything, http://localhost:81/keys, http://localhost:81/keys",
        "anything, http://127.0.0.1/keys, http://127.0.0.1/keys",
        "anything, http://[::1]:81/keys, http://[::1]:81/keys",
    })
    void keys_are_below_the_issuer_or_where_it_is_said(
            String issuer, @Nullable String keys, URI where) {
        assertThat(access(issuer, "writ", keys))
                .isEqualTo(new Access.Accounts(issuer, "writ", where, "groups"));
    }

    @Test
    void keys_may_be_in_a_file() {
        var accounts = (Access.Accounts) access("anything", "writ", "keys/jwks.json");
        assertThat(Path.of(accounts.keys())).isEqualTo(Path.of("keys/jwks.json").toAbsolutePath());
    }

    @ParameterizedTest
    @CsvSource({
        "https://i.example, , ",
        ", writ, ",
        ", , https://k.example/keys",
        ", writ, https://k.example/keys",
        "https://i.example, , https://k.example/keys",
        "http://i.example, writ, ",
        "https:// i, writ, ",
        "https:///, writ, ",
        "anything, writ, http://k.example/keys",
        "anything, writ, http://localhost.k.example/keys",
        "anything, writ, http://localhost@k.example/keys",
        "anything, writ, ftp://k.example/keys",
        "anything, writ, jar:file:/x.jar!/keys",
    })
    void half_settings_and_unsafe_keys_are_refused(
            @Nullable String issuer, @Nullable String audience, @Nullable String keys) {
        assertThatThrownBy(() -> access(issuer, audience, keys))
                .isInstanceOf(Failed.class)
                .hasMessageContaining("WRIT_JWT_");
    }
}
