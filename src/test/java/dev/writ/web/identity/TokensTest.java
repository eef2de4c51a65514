package dev.writ.web.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.writ.kernel.Failed;
import dev.writ.kernel.Failure;
import dev.writ.testing.HandClock;
import dev.writ.testing.Issuer;
import dev.writ.testing.SigningKey;
import dev.writ.web.identity.Access.Accounts;
import io.quarkus.security.AuthenticationFailedException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Whom tokens name and how the issuer is asked. What is refused at all, `web/identity/cases.yaml`
/// lists.
class TokensTest {

    private final HandClock clock = new HandClock();
    private final Issuer issuer = Issuer.start(0, clock);

    @TempDir Path folder;

    @AfterEach
    void stop() {
        issuer.close();
    }

    private Tokens tokens(URI keys, String rolesClaim) {
        var accounts = new Accounts(Issuer.NAME, Issuer.AUDIENCE, keys, rolesClaim);
        return new Tokens(accounts, IssuerKeys.of(accounts, clock), clock);
    }

    private Tokens tokens() {
        return tokens(issuer.keys(), "groups");
    }

    /// As if each token came half a minute after the one before.
    private Tokens patient() {
        var accounts = new Accounts(Issuer.NAME, Issuer.AUDIENCE, issuer.keys(), "groups");
        var keys = IssuerKeys.of(accounts, clock);
        keys.setRefreshReprieveThreshold(0);
        return new Tokens(accounts, keys, clock);
    }

    @ParameterizedTest
    @CsvSource({
        "author, ada, author",
        "approver, bob, approver author",
        "admin, eve, admin approver author",
        "no-role, ada, ''",
        "unknown-roles, ada, ''",
        "roles-in-words, ada, approver author",
        "long-subject, auth0|a b+c@d.example, author",
    })
    void a_token_names_its_subject_and_the_roles_that_come_with_those_it_lists(
            String kind, String subject, String roles) {
        Account account = tokens().account(issuer.token(kind));
        assertThat(account.subject()).isEqualTo(subject);
        assertThat(String.join(" ", account.roles())).isEqualTo(roles);
    }

    @ParameterizedTest
    @CsvSource({
        "realm_access/roles, admin approver author",
        "realm_access/nothing, ''",
        "realm_access/roles/more, ''",
        "realm_access, ''",
        "/, ''",
        "groups, ''",
    })
    void the_claim_of_the_roles_may_be_within_another(String claim, String roles) {
        Account account = tokens(issuer.keys(), claim).account(issuer.token("roles-in-realm"));
        assertThat(String.join(" ", account.roles())).isEqualTo(roles);
    }

    @ParameterizedTest
    @CsvSource({
        "expired, expired",
        "not-yet-valid, not yet valid",
        "other-issuer, another issuer",
        "other-audience, another audience",
        "no-audience, another audience",
        "no-subject, names nobody",
        "unknown-kid, not one that the issuer signed",
        "hs256-with-public-key, not one that the issuer signed",
    })
    void a_refusal_says_why_and_nothing_of_the_token(String kind, String why) {
        String token = issuer.token(kind);
        assertThatThrownBy(() -> tokens().account(token))
                .isInstanceOf(AuthenticationFailedException.class)
                .hasMessageContaining(why)
                .hasMessageNotContaining(token.substring(0, 10))
                .hasMessageNotContaining("ada");
    }

    @Test
    void a_token_is_good_until_it_expires_by_our_clock() {
        Tokens tokens = tokens();
        String token = issuer.token("author");
        clock.pass(Duration.ofSeconds(600 + 29));
        assertThat(tokens.account(token).subject()).isEqualTo("ada");
        clock.pass(Duration.ofSeconds(2));
        assertThatThrownBy(() -> tokens.account(token)).hasMessageContaining("expired");
    }

    @Test
    void keys_are_asked_for_once_whatever_comes() {
        Tokens tokens = tokens();
        for (String kind : List.of("author", "ec")) {
            assertThat(tokens.account(issuer.token(kind)).subject()).isEqualTo("ada");
        }
        for (String kind : List.of("unknown-kid", "kid-path", "garbage")) {
            assertThatThrownBy(() -> tokens.account(issuer.token(kind)))
                    .isInstanceOf(AuthenticationFailedException.class);
        }
        assertThat(issuer.asked()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"alg-none", "hs256-with-public-key", "alg-unknown", "garbage", "five-parts"})
    void what_no_key_could_have_signed_asks_for_none(String kind) {
        assertThatThrownBy(() -> tokens().account(issuer.token(kind)))
                .isInstanceOf(AuthenticationFailedException.class);
        assertThat(issuer.asked()).isZero();
    }

    @Test
    void a_key_that_the_issuer_adds_is_found_and_one_it_takes_back_is_not() {
        Tokens tokens = patient();
        tokens.account(issuer.token("author"));
        issuer.publish(SigningKey.OTHER);
        assertThat(tokens.account(issuer.token("new-key")).subject()).isEqualTo("ada");
        assertThatThrownBy(() -> tokens.account(issuer.token("author")))
                .isInstanceOf(AuthenticationFailedException.class);
    }

    @ParameterizedTest
    @CsvSource({"404", "500", "302", "204"})
    void an_issuer_that_gives_no_keys_is_our_failure_and_is_left_alone_for_a_while(int status) {
        issuer.answer(status);
        Tokens tokens = tokens();
        for (int i = 0; i < 3; i++) {
            assertAway(tokens, "author");
        }
        assertThat(issuer.asked()).isEqualTo(1);
        issuer.answer(200);
        clock.pass(IssuerKeys.REST);
        assertThat(tokens.account(issuer.token("author")).subject()).isEqualTo("ada");
    }

    @Test
    void keys_that_are_known_hold_while_the_issuer_is_away() {
        Tokens tokens = patient();
        tokens.account(issuer.token("author"));
        issuer.answer(500);
        assertAway(tokens, "unknown-kid");
        assertThat(tokens.account(issuer.token("author")).subject()).isEqualTo("ada");
    }

    @Test
    void an_issuer_that_does_not_listen_is_our_failure() {
        Tokens tokens = tokens();
        issuer.close();
        assertAway(tokens, "author");
    }

    @Test
    void the_keys_may_be_in_a_file() throws Exception {
        Path file = Files.writeString(folder.resolve("keys.json"), SigningKey.published());
        Account account = tokens(file.toUri(), "groups").account(issuer.token("ec"));
        assertThat(account.subject()).isEqualTo("ada");
    }

    @ParameterizedTest
    @CsvSource({"''", "'{}'", "'[]'", "nonsense"})
    void a_file_without_keys_is_our_failure_or_knows_no_key(String text) throws Exception {
        Path file = Files.writeString(folder.resolve("keys.json"), text);
        Tokens tokens = tokens(file.toUri(), "groups");
        assertThatThrownBy(() -> tokens.account(issuer.token("author")))
                .isInstanceOfAny(Failed.class, AuthenticationFailedException.class);
    }

    @Test
    void keys_without_end_are_not_read() {
        issuer.pad(1 << 18);
        assertAway(tokens(), "author");
    }

    private void assertAway(Tokens tokens, String kind) {
        var away = catchThrowableOfType(Failed.class, () -> tokens.account(issuer.token(kind)));
        assertThat(away.failure()).isInstanceOf(Failure.Unavailable.class);
    }
}
