package dev.writ.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.writ.kernel.Failed;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EndpointTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://api.openai.com/v1",
                "https://models.example:8443/openai/v1/",
                "http://localhost:11434/v1",
                "http://127.0.0.1:8000/v1",
                "http://[::1]:8080/v1",
                "  https://api.openai.com/v1\n",
            })
    void tls_is_taken_and_this_machine_without_it(String url) {
        assertThat(Endpoint.of(url).base()).hasToString(url.strip());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "api.openai.com/v1",
                "http://api.openai.com/v1",
                "http://localhost.evil.example/v1",
                "http://10.0.0.1/v1",
                "ftp://localhost/v1",
                "file:///etc/passwd",
                "https://user:CANARY@models.example/v1",
                "https://models.example/v1?key=CANARY",
                "https://models.example/v1#CANARY",
                "https:///v1",
                "https://models.example/CANARY v1",
            })
    void another_address_is_refused_and_not_told(String url) {
        assertThatThrownBy(() -> Endpoint.of(url))
                .isInstanceOf(Failed.class)
                .hasMessageContaining("WRIT_MODEL_URL")
                .hasMessageNotContaining("CANARY");
    }

    @Test
    void an_answer_costs_nothing_that_is_not_known() {
        var half = new Prices(OptionalDouble.of(1), OptionalDouble.empty());
        assertThat(half.cost(1_000, 1_000)).isEmpty();
    }
}
