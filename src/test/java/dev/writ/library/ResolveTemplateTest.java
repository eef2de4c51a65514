package dev.writ.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.writ.draft.Draft;
import dev.writ.finding.GroupFindings;
import dev.writ.kernel.Failed;
import dev.writ.plan.Plan;
import dev.writ.plan.PlanItem;
import dev.writ.project.ProjectName;
import dev.writ.prompt.Prompt;
import dev.writ.template.RenderedText;
import dev.writ.testing.Laptop;
import dev.writ.testing.Shelf;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResolveTemplateTest {

    private static final String NAME = "testing_enhancement";
    private static final Path PMD = Path.of("examples/pmd-tests-commons-cli.sarif");

    private final Laptop laptop = new Laptop();
    private final Shelf shelf = new Shelf(laptop);

    private Resolution resolve(Alias alias, String... features) {
        return laptop.resolveTemplate.run(
                new ResolveTemplate.Input(
                        NAME,
                        Optional.of(new ProjectName("demo")),
                        List.of(features),
                        TemplateSettings.Source.LIBRARY,
                        alias,
                        Optional.of("g-1")));
    }

    private static List<String> outcomes(Resolution resolution) {
        return resolution.looks().stream()
                .map(look -> look.place() + " " + look.outcome())
                .toList();
    }

    private Plan plan(String settings) {
        return laptop.plan(
                PMD, Optional.of(settings), GroupFindings.By.FILE, GroupFindings.Filter.NONE);
    }

    private String text(PlanItem item) {
        Prompt prompt = Prompt.TYPE.need(laptop.table, Prompt.key(item.prompt())).value();
        return RenderedText.TYPE
                .need(laptop.table, RenderedText.key(prompt.sha256()))
                .value()
                .text();
    }

    @Test
    void without_a_library_what_ships_holds() {
        var resolution = resolve(Alias.PRODUCTION);
        assertThat(resolution.ref()).hasToString("Optional[testing_enhancement@1]");
        assertThat(outcomes(resolution))
                .containsExactly("demo ABSENT", "global ABSENT", "shipped TAKEN");
    }

    @Test
    void the_nearest_home_with_the_alias_wins_and_every_look_is_explained() {
        for (String home : List.of("global", "demo", "demo/pay", "demo/cart")) {
            shelf.add(home + "/" + NAME, home);
        }
        shelf.move("demo/" + NAME, Alias.STAGING, 1);
        shelf.move("global/" + NAME, Alias.STAGING, 1);
        var resolution = resolve(Alias.STAGING, "pay");
        assertThat(resolution.ref()).hasToString("Optional[demo/testing_enhancement@1]");
        assertThat(outcomes(resolution))
                .containsExactly(
                        "demo/pay NO_ALIAS", "demo TAKEN", "global FARTHER", "shipped FARTHER");
        assertThat(resolution.looks().getFirst().reason()).isEqualTo("No version is staging");
        assertThat(resolve(Alias.LATEST, "cart").ref())
                .hasToString("Optional[demo/cart/testing_enhancement@1]");
        assertThat(resolve(Alias.PRODUCTION, "pay").ref())
                .hasToString("Optional[testing_enhancement@1]");
    }

    @Test
    void a_moved_alias_and_a_retired_template_hold_at_once() {
        shelf.add("demo/" + NAME, "it");
        shelf.move("demo/" + NAME, Alias.STAGING, 1);
        shelf.update("demo/" + NAME, "them");
        assertThat(resolve(Alias.STAGING).ref()).hasToString("Optional[demo/" + NAME + "@1]");
        shelf.move("demo/" + NAME, Alias.STAGING, 2);
        assertThat(resolve(Alias.STAGING).ref()).hasToString("Optional[demo/" + NAME + "@2]");
        shelf.retireTemplate.run(
                new RetireTemplate.Input(TemplateId.parse("demo/" + NAME), Shelf.BEN));
        assertThat(outcomes(resolve(Alias.STAGING)))
                .containsExactly("demo RETIRED", "global ABSENT", "shipped TAKEN");
    }

    @Test
    void the_walk_names_renders_validates_and_replays_the_version_of_the_library() {
        shelf.add("demo/my_tests", "what slips through here");
        Plan plan =
                plan(
                        "templates: { alias: latest, personas: { testing: my_tests,"
                                + " architecture: my_tests, documentation: my_tests,"
                                + " performance: my_tests, security: my_tests } }");
        assertThat(plan.items())
                .isNotEmpty()
                .allSatisfy(
                        item -> {
                            assertThat(item.template()).hasToString("demo/my_tests@1");
                            assertThat(text(item))
                                    .contains("Tests that would have caught what slips through");
                        });
        Prompt prompt =
                Prompt.TYPE
                        .need(laptop.table, Prompt.key(plan.items().getFirst().prompt()))
                        .value();
        Draft draft = Draft.TYPE.need(laptop.table, Draft.key(prompt.draft())).value();
        shelf.update("demo/my_tests", "something else");
        assertThat(laptop.embedRules.today(draft)).contains("caught something else");
        assertThat(draft.template()).hasToString("demo/my_tests@1");
    }

    @Test
    void a_template_that_uses_few_inputs_is_given_only_those_and_its_own_can_be_set() {
        String text =
                Shelf.text("it")
                        .replace("- Coverage: {coverage_data}\n", "- Season: {season}\n")
                        .replaceAll("  coverage_data:\n.*\n.*\n", "")
                        .replace(
                                "inputs:\n",
                                "inputs:\n  season:\n    description: When.\n    default: spring\n");
        shelf.addTemplate.run(
                new AddTemplate.Input(
                        TemplateId.parse("demo/" + NAME),
                        Wording.of(text),
                        "",
                        Optional.empty(),
                        Optional.empty(),
                        Shelf.ANNA));
        Plan plan = plan("templates: { alias: latest }\ninputs: { season: autumn }");
        var own =
                plan.items().stream()
                        .filter(item -> item.template().toString().startsWith("demo/"))
                        .toList();
        assertThat(own)
                .isNotEmpty()
                .allSatisfy(item -> assertThat(text(item)).contains("- Season: autumn"));
    }

    @ParameterizedTest
    @CsvSource({"library, demo/testing_enhancement@1", "files, testing_enhancement@1"})
    void a_project_may_take_shipped_templates_only(String source, String expected) {
        shelf.add("demo/" + NAME, "it");
        Plan plan = plan("templates: { source: " + source + ", alias: latest }");
        assertThat(plan.items())
                .filteredOn(item -> item.template().toString().contains(NAME))
                .isNotEmpty()
                .allSatisfy(item -> assertThat(item.template()).hasToString(expected));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "templates: { source: web }",
                "templates: { alias: newest }",
                "templates: { personas: { clown: my_prompt } }",
                "templates: { personas: { testing: '../x' } }",
                "templates: { other: 1 }",
                "templates: library"
            })
    void settings_that_say_nothing_known_are_refused(String settings) {
        assertThatThrownBy(() -> plan(settings))
                .isInstanceOf(Failed.class)
                .hasMessageContaining("writ.yaml");
    }
}
