package dev.writ.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import dev.writ.testing.Laptop;
import dev.writ.testing.Policies;
import dev.writ.testing.Template;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// `infra/iam/` has the rights of the template, one file a role. To write them anew:
/// `./mvnw test -Dtest=PoliciesTest -Dwrit.docs=write`.
class PoliciesTest {

    private static final Path FOLDER = Path.of("infra/iam");

    static Stream<Arguments> policies() {
        return new Policies(Template.read())
                .byName().entrySet().stream()
                        .map(each -> arguments(each.getKey(), each.getValue()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("policies")
    void a_policy_of_the_template_is_in_its_file(String name, JsonNode policy) throws IOException {
        Path file = FOLDER.resolve(name + ".json");
        if (System.getProperty("writ.docs", "").equals("write")) {
            Files.writeString(file, policy.toPrettyString() + "\n");
        }
        assertThat(Laptop.JSON.readTree(file.toFile())).isEqualTo(policy);
    }

    @Test
    void there_is_no_file_of_another_policy() throws IOException {
        Map<String, JsonNode> policies = new Policies(Template.read()).byName();
        try (var files = Files.list(FOLDER)) {
            assertThat(files.map(each -> each.getFileName().toString()))
                    .filteredOn(name -> name.endsWith(".json"))
                    .allMatch(name -> policies.containsKey(name.replace(".json", "")));
        }
    }
}
