package dev.writ.store.dynamo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.writ.kernel.Failed;
import dev.writ.kernel.Failure;
import dev.writ.kernel.Key;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTest {

    @ParameterizedTest
    @CsvSource({
        "http://127.0.0.1:8000, true",
        "http://dynamodb:8000, true",
        "https://amazonaws.com.example.org, true",
        "https://dynamodb.eu-central-1.amazonaws.com, false",
        "https://DynamoDB.eu-central-1.AmazonAWS.com, false",
        "https://dynamodb.cn-north-1.amazonaws.com.cn, false",
        "https://dynamodb.eu-central-1.api.aws, false",
        "https://vpce-1.dynamodb.eu-central-1.vpce.amazonaws.com, false",
    })
    void only_a_server_that_is_not_of_aws_is_for_trials(String url, boolean trial) {
        assertThat(Address.of(Optional.of(url), Optional.of("eu-central-1")).isTrial())
                .isEqualTo(trial);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "127.0.0.1:8000",
                "//127.0.0.1",
                "file:///tmp",
                "http://",
                "http://a b",
                "http://name:secret@127.0.0.1:8000",
                "http://127.0.0.1:8000?table=x",
                "http://dynamodb.eu-central-1.amazonaws.com",
            })
    void what_is_no_address_is_refused_without_repeating_it(String url) {
        assertThatThrownBy(() -> Address.of(Optional.of(url), Optional.of("eu-central-1")))
                .isInstanceOf(Failed.class)
                .hasMessageContaining("Write it like")
                .hasMessageNotContaining("secret");
    }

    @Test
    void a_trial_needs_no_region_and_aws_does() {
        Optional<String> none = Optional.empty();
        assertThat(Address.of(Optional.of("http://127.0.0.1:8000"), none).region()).isNotEmpty();
        var aws = Optional.of("https://dynamodb.eu-central-1.amazonaws.com");
        assertThatThrownBy(() -> Address.of(aws, none)).hasMessageContaining("region");
        assertThat(Address.of(none, Optional.of("us-east-1")))
                .isEqualTo(new Address(Optional.empty(), "us-east-1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "eu central", "evil.example/", "EU"})
    void what_is_no_region_is_refused(String region) {
        assertThatThrownBy(() -> Address.of(Optional.empty(), Optional.of(region)))
                .isInstanceOf(Failed.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ab", "a/b/c", "a table"})
    void what_is_no_name_of_a_table_is_refused(String name) {
        var address = new Address(Optional.empty(), "eu-central-1");
        assertThatThrownBy(() -> DynamoTable.open(address, name, Clock.systemUTC()))
                .isInstanceOf(Failed.class)
                .hasMessageContaining("3 to 255");
    }

    @Test
    void opening_the_table_of_a_region_calls_nobody() {
        var address = new Address(Optional.empty(), "no-such-region-1");
        try (var table = DynamoTable.open(address, "writ", Clock.systemUTC())) {
            assertThat(table).isNotNull();
        }
    }

    @Test
    void a_table_that_is_not_there_is_named_with_what_to_do() {
        try (var client = DynamoLocal.client()) {
            var tries = Tries.usual("The table absent", ThreadLocalRandom::current);
            var table = new DynamoTable(client, "absent", Clock.systemUTC(), tries);
            assertThatThrownBy(() -> table.get(new Key("p", "s")))
                    .isInstanceOfSatisfying(
                            Failed.class,
                            failed ->
                                    assertThat(failed.failure())
                                            .isInstanceOf(Failure.NotFound.class))
                    .hasMessageContainingAll(
                            "The table absent is not there", "WRIT_DYNAMODB_TABLE");
        }
    }
}
