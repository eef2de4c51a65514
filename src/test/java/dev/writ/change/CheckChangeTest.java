package dev.writ.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.writ.audit.Event;
import dev.writ.governance.Judged;
import dev.writ.governance.Verdict;
import dev.writ.kernel.Actor;
import dev.writ.kernel.Failed;
import dev.writ.kernel.Paging;
import dev.writ.plan.PlanItem;
import dev.writ.project.SaveSettings;
import dev.writ.prompt.Prompt;
import dev.writ.prompt.PromptId;
import dev.writ.testing.Changes;
import dev.writ.testing.Laptop;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CheckChangeTest {

    private static final Map<String, Double> TESTED = Map.of("tests.failed", 0.0);

    private final Laptop laptop = new Laptop();
    private PromptId prompt;
    private String path;

    @BeforeEach
    void plan() {
        PlanItem item =
                laptop.plan(Path.of("examples/pmd-quickstart-gson.sarif")).items().getFirst();
        prompt = item.prompt();
        path = item.path();
    }

    private String kept() {
        return Changes.line(path, "int a;", "long a;")
                + Changes.line("src/test/java/ATest.java", "int b;", "assertEquals(1, a());");
    }

    private List<Event> events(Event.Kind kind) {
        var plan = laptop.table;
        var scan = Prompt.TYPE.need(plan, Prompt.key(prompt)).value().scan();
        var found = new ArrayList<Event>();
        Event.of(scan.value(), false)
                .all(plan)
                .forEachRemaining(item -> found.add(Event.TYPE.value(item)));
        return found.stream().filter(event -> event.kind() == kind).toList();
    }

    @Test
    void what_a_prompt_demands_and_nobody_tells_is_for_a_person_to_decide() {
        CheckedChange checked = Changes.check(laptop, prompt, Changes.of(kept()));
        assertThat(checked.decision()).isEqualTo(Decision.NEEDS_APPROVAL);
        assertThat(checked.rules().unjudged())
                .contains(new Judged.Unjudged("TEST-004", Verdict.Severity.BLOCK, "tests.failed"));
    }

    @Test
    void without_a_prompt_what_nobody_tells_is_said_and_does_not_count() {
        CheckedChange checked = Changes.check(laptop, Changes.of(kept()));
        assertThat(checked.decision()).isEqualTo(Decision.PASSED);
        assertThat(checked.rules().unjudged())
                .extracting(Judged.Unjudged::rule)
                .contains("TEST-004");
        assertThat(checked.kept()).isEmpty();
    }

    @Test
    void a_file_that_the_prompt_is_not_about_is_blocked() {
        String elsewhere = Changes.line("src/main/java/Other.java", "a", "b");
        CheckedChange checked =
                Changes.check(laptop, prompt, Changes.of(kept() + elsewhere, TESTED));
        assertThat(checked.decision()).isEqualTo(Decision.BLOCKED);
        assertThat(checked.verdict().violations())
                .anySatisfy(
                        each -> {
                            assertThat(each.rule()).isEqualTo("CHANGE-001");
                            assertThat(each.path()).contains("src/main/java/Other.java");
                        });
    }

    @Test
    void the_same_change_is_one_result_and_one_event_whoever_asks_how_often() throws Exception {
        Submission submission = Changes.of(kept(), TESTED);
        try (var threads = Executors.newFixedThreadPool(4)) {
            Callable<CheckedChange> check = () -> Changes.check(laptop, prompt, submission);
            var results = new ArrayList<CheckedChange>();
            for (var each : threads.invokeAll(List.of(check, check, check, check))) {
                results.add(each.get());
            }
            assertThat(results).containsOnly(results.getFirst());
        }
        assertThat(events(Event.Kind.CHANGE_CHECKED)).hasSize(1);
        var listed =
                new ListCheckedChanges(laptop.table)
                        .run(new ListCheckedChanges.Input(prompt, Paging.first()));
        assertThat(listed.items()).hasSize(1);
    }

    @Test
    void packed_and_plain_are_the_same_change() throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(kept().getBytes(StandardCharsets.UTF_8));
        }
        var submission =
                new Submission(
                        Optional.empty(),
                        Optional.of(packed.toByteArray()),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(TESTED),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty());
        assertThat(Changes.check(laptop, prompt, submission).id())
                .isEqualTo(Changes.check(laptop, prompt, Changes.of(kept(), TESTED)).id());
    }

    @Test
    void a_rule_that_changed_or_went_since_the_prompt_is_told() {
        laptop.settings(
                """
                policy:
                  disabled: [TEST-007]
                  rules:
                    - id: TEST-004
                      title: All tests pass
                      severity: block
                      guidance: All tests pass, and quickly.
                      check: { threshold: { field: tests.failed, at-most: 0 } }
                      examples: { pass: [{ tests.failed: 0 }], fail: [{ tests.failed: 1 }] }
                """);
        RulesJudged rules = Changes.check(laptop, prompt, Changes.of(kept(), TESTED)).rules();
        assertThat(rules.changed()).containsExactly("TEST-004");
        assertThat(rules.gone()).containsExactly("TEST-007");
    }

    @Test
    void settings_of_the_code_before_the_change_hold_over_those_that_are_kept() {
        var settings =
                laptop.saveSettings.read(
                        new SaveSettings.Text(
                                Laptop.PROJECT, "writ.yaml", "policy: { disabled: [DOC-002] }"));
        var input =
                new CheckChange.Input(
                        Optional.of(Laptop.PROJECT),
                        Optional.empty(),
                        Changes.of(Changes.line("docs/a.md", "a", "TODO: write")),
                        Trees.NONE,
                        Optional.of(settings),
                        Actor.LOCAL);
        assertThat(laptop.checkChange.run(input).rules().broken()).doesNotContain("DOC-002");
    }

    @Test
    void more_violations_than_fit_are_counted_and_each_rule_is_still_named() {
        var diff = new StringBuilder();
        for (int n = 0; n < 2_000; n++) {
            diff.append(Changes.line("src/f" + n + ".py", "a", "requests.get(url, verify=False)"));
        }
        CheckedChange checked = Changes.check(laptop, Changes.of(diff.toString()));
        assertThat(checked.verdict().violations()).hasSize(500);
        assertThat(checked.leftOut()).isGreaterThan(1_500);
        assertThat(checked.verdict().violations())
                .extracting(Verdict.Violation::rule)
                .contains("SEC-004", "CHANGE-002");
        assertThat(checked.size().fileCount()).isEqualTo(2_000);
    }

    @Test
    void a_submission_that_is_none_is_refused_with_the_field() {
        Map<String, Submission> wrong =
                Map.of(
                        "exactly one of diff and patch",
                        new Submission(
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()),
                        "name that is none",
                        Changes.of("", Map.of("Coverage!", 1.0)),
                        "is no number",
                        Changes.of("", Map.of("coverage.unit", Double.NaN)));
        wrong.forEach(
                (says, submission) ->
                        assertThatThrownBy(() -> Changes.check(laptop, submission))
                                .isInstanceOf(Failed.class)
                                .hasMessageContaining(says));
    }

    @Test
    void a_change_of_nothing_passes_without_a_word() {
        CheckedChange checked = Changes.check(laptop, Changes.of(""));
        assertThat(checked.decision()).isEqualTo(Decision.PASSED);
        assertThat(checked.size().fileCount()).isZero();
    }
}
