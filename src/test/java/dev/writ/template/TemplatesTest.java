package dev.writ.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.writ.kernel.Failed;
import dev.writ.kernel.Resources;
import dev.writ.testing.Laptop;
import dev.writ.testing.OneText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class TemplatesTest {

    private static final Laptop LAPTOP = new Laptop();
    private static final Pattern EXPRESSION =
            Pattern.compile("\\{(?:#if |#for \\w+ in )?([a-z_0-9]+(?:\\.[a-z_]+)*)[ ?}]");
    private static final Pattern INCLUDE = Pattern.compile("\\{#include (_\\w+) ?/}");

    static Stream<TemplateVersion> templates() {
        return LAPTOP.templates.all().stream();
    }

    private static String whole(TemplateVersion template) {
        var whole = new StringBuilder(template.body());
        INCLUDE.matcher(template.body())
                .results()
                .forEach(
                        include ->
                                whole.append(
                                        LAPTOP.templates.partial(include.group(1)).orElseThrow()));
        return whole.toString();
    }

    private static Map<String, Object> required(TemplateVersion template) {
        var values = new HashMap<String, Object>();
        for (InputSpec input : template.inputs()) {
            if (input.required()) {
                boolean list =
                        List.of(
                                        "places",
                                        "persona.expertise",
                                        "governance_rules",
                                        "safety_checks",
                                        "rollback_procedures")
                                .contains(input.name());
                values.put(input.name(), list ? List.of() : "value of " + input.name());
            }
        }
        return values;
    }

    @ParameterizedTest
    @MethodSource("templates")
    void declared_inputs_are_those_that_are_used(TemplateVersion template) {
        var used = new TreeSet<String>();
        EXPRESSION.matcher(whole(template)).results().forEach(each -> used.add(each.group(1)));
        used.removeIf(name -> name.matches("(place|rule|check|step)\\..*|area|else"));
        var declared = new TreeSet<>(template.inputs().stream().map(InputSpec::name).toList());
        assertThat(used).isEqualTo(declared);
    }

    @ParameterizedTest
    @MethodSource("templates")
    void a_template_renders_with_its_required_inputs_only(TemplateVersion template) {
        String text = LAPTOP.renderer.render(template, required(template));
        assertThat(text).doesNotContain("{").endsWith("\n").doesNotContain("\n\n\n", " \n", "\r");
        var sections = text.lines().filter(line -> line.startsWith("## ")).map(l -> l.substring(3));
        assertThat(sections).containsExactlyElementsOf(template.sections());
    }

    @ParameterizedTest
    @MethodSource("templates")
    void a_missing_and_an_unknown_input_are_refused_by_name(TemplateVersion template) {
        var missing = required(template);
        missing.remove("session_id");
        assertThatThrownBy(() -> LAPTOP.renderer.render(template, missing))
                .isInstanceOf(Failed.class)
                .hasMessageContaining("missing input session_id");
        var unknown = required(template);
        unknown.put("sesion_id", "x");
        assertThatThrownBy(() -> LAPTOP.renderer.render(template, unknown))
                .isInstanceOf(Failed.class)
                .hasMessageContaining("unknown input sesion_id");
    }

    @ParameterizedTest
    @MethodSource("templates")
    void the_same_inputs_give_the_same_text_and_others_another_fence(TemplateVersion template) {
        var values = required(template);
        String text = LAPTOP.renderer.render(template, values);
        assertThat(LAPTOP.renderer.render(template, values)).isEqualTo(text);
        values.put("session_id", "another");
        assertThat(LAPTOP.renderer.render(template, values)).isNotEqualTo(text);
    }

    @ParameterizedTest
    @MethodSource("templates")
    void every_template_has_what_the_sources_ask_of_all(TemplateVersion template) {
        assertThat(template.sections())
                .contains(
                        "EXPERTISE AREAS",
                        "ANALYSIS CONTEXT",
                        "GOVERNANCE REQUIREMENTS",
                        "SAFETY PROTOCOLS",
                        "TASK",
                        "CONSTRAINTS",
                        "ROLLBACK PLAN",
                        "FOCUS")
                .anyMatch(name -> name.matches("IMPLEMENTATION (APPROACH|STRATEGY)"));
        assertThat(LAPTOP.personas.persona(template.persona()).template())
                .isEqualTo(template.ref().name());
    }

    /// Ledger S0-16…S0-52.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "architecture_refactoring | Sarah Chen | - Severity: | **Analysis** **Design** **Implementation** **Validation** | backward compatible; database patterns; caching strategies; existing tests",
                "performance_optimization | Marcus Rodriguez | - Impact Level: | **Profile and Measure** **Optimize Critical Path** **Test Performance** **Monitor Regression** | API contracts; data consistency; error handling; Baseline:; Target improvement:; Memory limit:; Response-time target:",
                "testing_enhancement | Emily Watson | - Priority: | **Analyze Current Coverage** **Design Test Cases** **Implement Tests** **Validate Quality** | 85 %; 80 %; under 2 minutes; All tests pass in CI; No flaky tests; Performance tests for critical paths; frameworks; organisation; existing CI",
                "documentation_improvement | Rachel Torres | - Priority: | **Gap Analysis** **Content Strategy** **Content Creation** **Quality Validation** | existing documentation structure; existing templates; governance validation; documentation tools",
                "security_remediation | Security Engineering | - Severity: | **Threat Analysis** **Fix Design** **Implementation** **Validation** | boundary; no secret",
            })
    void a_template_says_what_its_persona_must_say(
            String name, String persona, String label, String steps, String phrases) {
        TemplateVersion template = LAPTOP.templates.latest(name).orElseThrow();
        assertThat(LAPTOP.personas.persona(template.persona()).name()).isEqualTo(persona);
        assertThat(template.body()).contains(label).contains(phrases.split("; ?", -1));
        int from = 0;
        for (String step : steps.split("(?<=\\*\\*) (?=\\*\\*)")) {
            from = template.body().indexOf(step, from);
            assertThat(from).as(step).isPositive();
        }
    }

    private static Resources as(
            Resources resources, String file, String id, String version, String scope) {
        String name = "templates/prompts/" + file + ".md";
        return new OneText(
                resources,
                name,
                resources
                        .text(name)
                        .replace("id: " + file, "id: " + id)
                        .replace("version: 1", "version: " + version)
                        .replace("scope: global", "scope: " + scope));
    }

    @ParameterizedTest
    @CsvSource({
        "global, global, 4",
        "project, global, 3",
        "project, feature, 4",
        "feature, project, 3",
        "feature, feature, 4",
    })
    void the_nearest_scope_wins_and_in_it_the_newest_version(
            String scopeOf3, String scopeOf4, int holds) {
        Resources resources = Laptop.RESOURCES;
        resources = as(resources, "testing_enhancement", "security_remediation", "3", scopeOf3);
        resources =
                as(resources, "documentation_improvement", "security_remediation", "4", scopeOf4);
        assertThat(
                        new Templates(resources, Laptop.YAML)
                                .latest("security_remediation")
                                .orElseThrow()
                                .ref()
                                .version())
                .isEqualTo(holds);
    }

    @Test
    void the_list_of_contents_is_that_of_the_folders() throws IOException {
        var folders =
                Map.of(
                        "templates/prompts", Path.of("templates/prompts"),
                        "templates/orchestration", Path.of("templates/orchestration"),
                        "templates/supplements", Path.of("templates/supplements"),
                        "policies", Path.of("src/main/resources/policies"));
        for (var folder : folders.entrySet()) {
            var files = new ArrayList<String>();
            try (var all = Files.list(folder.getValue())) {
                all.forEach(file -> files.add(folder.getKey() + "/" + file.getFileName()));
            }
            assertThat(Laptop.RESOURCES.list(folder.getKey()))
                    .containsExactlyInAnyOrderElementsOf(files);
        }
    }
}
