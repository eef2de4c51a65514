package dev.writ.finding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.writ.kernel.Fields;
import dev.writ.settings.ShippedResources;
import dev.writ.settings.SnakeYaml;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleClassesTest {

    @ParameterizedTest
    @CsvSource({
        "Checkstyle,   needBraces,                                   braces-missing",
        "PMD,          ControlStatementBraces,                       braces-missing",
        "ESLint,       curly,                                        braces-missing",
        "Semgrep OSS,  java.lang.security.audit.sqli.jdbc-sqli,      sql-injection",
        "CodeQL,       java/sql-injection,                           sql-injection",
        "Trivy,        CVE-2021-44228,                               advisory:CVE-2021-44228",
        "Grype,        GHSA-jfh8-c2jp-5v3q-log4j,                    advisory:GHSA-JFH8-C2JP-5V3Q",
        "CodeQL,       some/other,                                   codeql:some/other"
    })
    void a_rule_has_a_class(String tool, String id, String expected) {
        var rule = new AnalyzerRule(tool, id, id, "", "", List.of(), List.of());

        assertThat(Imports.ruleClasses().of(rule)).isEqualTo(expected);
    }

    @Test
    void a_rule_is_in_one_class_at_most() {
        assertThat(classes().stream().flatMap(each -> each.texts("rules").stream()).toList())
                .doesNotHaveDuplicates();
    }

    @Test
    void each_class_is_shared_by_tools() {
        assertThat(classes())
                .hasSizeGreaterThan(20)
                .allSatisfy(
                        each ->
                                assertThat(each.texts("rules").stream().map(RuleClassesTest::tool))
                                        .doesNotContain("")
                                        .satisfies(
                                                tools ->
                                                        assertThat(
                                                                        List.copyOf(tools).stream()
                                                                                .distinct())
                                                                .hasSizeGreaterThan(1)));
    }

    private static String tool(String rule) {
        return rule.substring(0, rule.indexOf(':')).toLowerCase(Locale.ROOT);
    }

    private static List<Fields> classes() {
        var yaml = new SnakeYaml();
        var resources = new ShippedResources(yaml);
        return yaml.read("e", resources.text("equivalences.yaml")).children("classes");
    }
}
