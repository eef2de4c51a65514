package dev.writ.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import dev.writ.kernel.Fields;
import dev.writ.testing.Laptop;
import dev.writ.testing.Template;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The roles of `infra/github-oidc.yaml` trust the branch and the environment that they are set up
/// for, and nobody else.
class TrustTest {

    private static final Path FILE = Path.of("infra/github-oidc.yaml");
    private static final Path SUBJECTS = Path.of("src/test/resources/infra/subjects.yaml");
    private static final String GITHUB = "token.actions.githubusercontent.com";

    private static final Map<String, String> PARAMETERS =
            Map.of(
                    "Owner", "octo-org",
                    "OwnerId", "123456",
                    "Repository", "octo-repo",
                    "RepositoryId", "456789",
                    "Branch", "main",
                    "DeployEnvironment", "prod");

    private static JsonNode trust(Template template, String role) {
        return template.resource(role).at("/Properties/AssumeRolePolicyDocument/Statement/0");
    }

    /// The subjects of the list that some role trusts, with the role.
    private static Map<String, String> trusted(Template template) {
        var trusted = new TreeMap<String, String>();
        for (String subject : subjects().keySet()) {
            for (String role : List.of("PlanRole", "DeployRole")) {
                if (trusts(trust(template, role).path("Condition"), subject)) {
                    trusted.put(subject, role);
                }
            }
        }
        return trusted;
    }

    /// Whether a condition lets a subject in, as IAM reads it: `*` and `?` stand for anything, also
    /// where `StringEquals` is meant to be literal, so that a forgotten wildcard shows either way.
    private static boolean trusts(JsonNode condition, String subject) {
        return condition
                .valueStream()
                .flatMap(operator -> Template.each(operator.path(GITHUB + ":sub")))
                .map(each -> each.path("Fn::Sub").asText())
                .map(TrustTest::filled)
                .anyMatch(pattern -> like(pattern, subject));
    }

    private static String filled(String text) {
        return Pattern.compile("\\$\\{(\\w+)}")
                .matcher(text)
                .replaceAll(name -> PARAMETERS.getOrDefault(name.group(1), "?"));
    }

    private static boolean like(String pattern, String text) {
        String regex =
                Pattern.compile("[*?]|[^*?]+")
                        .matcher(pattern)
                        .results()
                        .map(
                                part ->
                                        switch (part.group()) {
                                            case "*" -> ".*";
                                            case "?" -> ".";
                                            default -> Pattern.quote(part.group());
                                        })
                        .collect(Collectors.joining());
        return text.matches(regex);
    }

    private static Map<String, String> subjects() {
        Fields all = Laptop.YAML.read(SUBJECTS.toString(), Broken.text(SUBJECTS));
        return all.children("subjects").stream()
                .collect(
                        Collectors.toMap(
                                each -> each.text("subject"), each -> each.text("role", "")));
    }

    @Test
    void one_branch_and_one_environment_are_trusted_in_both_shapes() {
        var expected = new TreeMap<>(subjects());
        expected.values().removeIf(String::isEmpty);
        assertThat(expected).hasSize(4);
        assertThat(trusted(Template.of(Broken.text(FILE)))).isEqualTo(expected);
    }

    @TestFactory
    Stream<DynamicTest> who_is_let_in_by_a_wildcard_is_noticed() {
        return Broken.read("github-oidc.yaml").stream()
                .filter(each -> each.by().equals("subjects"))
                .map(
                        each ->
                                dynamicTest(
                                        each.name(),
                                        () ->
                                                assertThat(trusted(Template.of(each.text())))
                                                        .containsKey(each.says())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PlanRole", "DeployRole"})
    void tokens_are_for_aws_and_are_compared_word_for_word(String role) {
        JsonNode statement = trust(Template.of(Broken.text(FILE)), role);
        assertThat(statement.path("Action").asText()).isEqualTo("sts:AssumeRoleWithWebIdentity");
        var operators = new TreeSet<String>();
        statement.path("Condition").fieldNames().forEachRemaining(operators::add);
        assertThat(operators).containsExactly("StringEquals");
        assertThat(statement.at("/Condition/StringEquals").path(GITHUB + ":aud").asText())
                .isEqualTo("sts.amazonaws.com");
    }
}
