package dev.writ.github;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.writ.kernel.Failed;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://api.github.com",
                "https://ghe.example.org/api/v3/",
                "http://localhost:4001",
                "http://[::1]:80"
            })
    void an_api_is_at_https_or_on_this_machine(String text) {
        assertThat(Address.of(text).at("user").toString()).startsWith(text).endsWith("/user");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://api.github.com",
                "http://localhost.example.org",
                "https://token@api.github.com",
                "https://api.github.com?x",
                "ftp://localhost",
                "api.github.com",
                "https://",
                "not an address"
            })
    void nothing_else_is(String text) {
        assertThatThrownBy(() -> Address.of(text))
                .isInstanceOf(Failed.class)
                .hasMessageContaining("GITHUB_API_URL");
    }

    @ParameterizedTest
    @ValueSource(strings = {"two words", "Bearer x", "a\nb", "\u00e4"})
    void a_token_is_one_word_and_is_not_shown(String text) {
        assertThatThrownBy(() -> GitHubToken.of(Optional.empty(), Optional.of(text)))
                .isInstanceOf(Failed.class)
                .message()
                .doesNotContain(text);
        assertThat(GitHubToken.of(Optional.empty(), Optional.of("ghp_x")).orElseThrow())
                .hasToString("token");
    }
}
