package dev.writ.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.writ.cache.CaffeineCaches;
import dev.writ.draft.Draft;
import dev.writ.governance.RenderAgain;
import dev.writ.kernel.Action;
import dev.writ.kernel.Condition;
import dev.writ.kernel.Fields;
import dev.writ.kernel.Resources;
import dev.writ.library.KnownTemplates;
import dev.writ.plan.PlanItem;
import dev.writ.qute.QuteRenderer;
import dev.writ.template.KeptTemplate;
import dev.writ.template.KeptTemplates;
import dev.writ.template.Templates;
import dev.writ.testing.Laptop;
import dev.writ.textdiff.UnifiedTextDiff;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A committed prompt is rendered again byte for byte, whatever ships by then.
class ReplayPromptTest {

    private static final Path ESLINT = Path.of("examples/eslint-jquery-src.sarif");

    private final Laptop laptop = new Laptop();

    private ReplayPrompt replayPrompt(Resources shipped) {
        var caches = new CaffeineCaches();
        var templates = new Templates(shipped, Laptop.YAML);
        return new ReplayPrompt(
                laptop.table,
                new RenderAgain(
                        laptop.ruleSets,
                        templates,
                        new KnownTemplates(
                                laptop.table,
                                Laptop.YAML,
                                laptop.personas,
                                templates,
                                laptop.resolveTemplate,
                                caches),
                        new KeptTemplates(laptop.table, templates, caches),
                        new QuteRenderer(templates, caches)),
                laptop.embedRules,
                new UnifiedTextDiff());
    }

    private ReplayPrompt.Output replayed(PromptId prompt, boolean today) {
        return replayPrompt(Laptop.RESOURCES).run(new ReplayPrompt.Input(prompt, today));
    }

    private PromptId committed() {
        return laptop.plan(ESLINT).items().getFirst().prompt();
    }

    /// The texts of a later release: every template says something more.
    private static Resources later() {
        return new Resources() {
            @Override
            public List<String> list(String folder) {
                return Laptop.RESOURCES.list(folder);
            }

            @Override
            public String text(String name) {
                String text = Laptop.RESOURCES.text(name);
                return name.startsWith("templates/") ? text + "\nA later release.\n" : text;
            }
        };
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "examples/eslint-jquery-src.sarif",
                "examples/pmd-quickstart-gson.sarif",
                "examples/analysis.json"
            })
    void every_prompt_is_rendered_again_byte_for_byte(String report) {
        for (PlanItem item : laptop.plan(Path.of(report)).items()) {
            assertThat(replayed(item.prompt(), false))
                    .isEqualTo(
                            new ReplayPrompt.Output(
                                    item.prompt(), true, Optional.empty(), Optional.empty(), ""));
        }
    }

    @Test
    void a_later_release_renders_an_old_prompt_as_it_was() {
        var prompt = committed();
        var output = replayPrompt(later()).run(new ReplayPrompt.Input(prompt, false));
        assertThat(output.same()).isTrue();
        assertThat(output.note()).isEmpty();
    }

    @Test
    void without_the_kept_template_the_shipped_one_is_used_and_said() {
        var prompt = committed();
        var embedded = Prompt.TYPE.need(laptop.table, Prompt.key(prompt)).value().embedded();
        laptop.table.write(
                new Action.Delete(
                        KeptTemplate.key(embedded.template().orElseThrow()),
                        new Condition.Present()));
        assertThat(replayed(prompt, false).same()).isTrue();
        assertThat(replayed(prompt, false).note().orElseThrow()).endsWith("it has not changed");
        var later = replayPrompt(later()).run(new ReplayPrompt.Input(prompt, false));
        assertThat(later.same()).isFalse();
        assertThat(later.note().orElseThrow()).endsWith("it has changed since");
    }

    @Test
    void an_input_that_was_changed_is_named_by_its_line() {
        var prompt = committed();
        var draft =
                Draft.TYPE.need(
                        laptop.table,
                        Draft.key(
                                Prompt.TYPE
                                        .need(laptop.table, Prompt.key(prompt))
                                        .value()
                                        .draft()));
        var inputs = new LinkedHashMap<>(draft.value().inputs().values());
        inputs.put("issue.title", "Something else");
        laptop.table.write(
                Draft.TYPE.replace(
                        draft,
                        draft.value().withInputs(Fields.of("", inputs), laptop.clock.instant())));
        var output = replayed(prompt, false);
        assertThat(output.same()).isFalse();
        assertThat(output.difference().orElseThrow().is()).contains("Something else");
        assertThat(output.diff()).contains("--- committed", "+++ now");
    }

    @Test
    void today_shows_what_todays_rules_would_change() {
        var prompt = committed();
        assertThat(replayed(prompt, true).same()).isTrue();
        laptop.settings("policy: { disabled: [CHANGE-005] }");
        var output = replayed(prompt, true);
        assertThat(output.same()).isFalse();
        assertThat(output.diff().lines())
                .anyMatch(line -> line.startsWith("-") && line.contains("CHANGE-005"))
                .noneMatch(line -> line.startsWith("+") && line.contains("CHANGE-005"));
        assertThat(replayed(prompt, false).same()).isTrue();
    }
}
