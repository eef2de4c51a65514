package dev.writ.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.writ.finding.Group;
import dev.writ.kernel.Fields;
import dev.writ.kernel.Stored;
import dev.writ.kernel.Table;
import dev.writ.kernel.TryAgain;
import dev.writ.template.Advice;
import dev.writ.template.VerifyCommands;
import dev.writ.testing.HandClock;
import dev.writ.testing.Laptop;
import dev.writ.testing.OneText;
import dev.writ.testing.StaleTable;
import dev.writ.testing.Untidy;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class DraftsTest {

    private final Laptop laptop = new Laptop();
    private final Group group = Untidy.HARMLESS.group();
    private final Generate.Input input =
            new Generate.Input(group.scan(), group.project(), group.id(), group.findings());
    private final Generate generate = generate(Laptop.RESOURCES.text("personas/verify.yaml"));

    DraftsTest() {
        laptop.table.write(Group.TYPE.put(group));
    }

    private Generate generate(String verifyCommands) {
        return generate(verifyCommands, laptop.clock);
    }

    private Generate generate(Clock clock) {
        return generate(Laptop.RESOURCES.text("personas/verify.yaml"), clock);
    }

    private Generate generate(String verifyCommands, Clock clock) {
        var resources = new OneText(Laptop.RESOURCES, "personas/verify.yaml", verifyCommands);
        var advice = new Advice(Laptop.RESOURCES, Laptop.YAML, laptop.personas, laptop.templates);
        return new Generate(
                laptop.table,
                laptop.findSettings,
                laptop.routeFinding,
                laptop.templates,
                laptop.knownTemplates,
                new DraftInputs(new VerifyCommands(resources, Laptop.YAML), advice),
                clock);
    }

    private Customize customize(Table table) {
        return new Customize(
                table,
                laptop.findSettings,
                laptop.templates,
                laptop.knownTemplates,
                laptop.personas,
                laptop.clock);
    }

    private Stored<Draft> stored(DraftFacts facts) {
        return Draft.TYPE.need(laptop.table, Draft.key(facts.id()));
    }

    private void settings(String text) {
        laptop.settings(text);
    }

    @Test
    void the_same_group_again_gives_the_same_answer_and_writes_nothing() {
        DraftFacts first = generate.run(input);
        Stored<Draft> before = stored(first);
        assertThat(generate.run(input)).isEqualTo(first);
        assertThat(stored(first)).isEqualTo(before);
    }

    @Test
    void a_draft_that_is_begun_again_days_later_is_touched_once() {
        var clock = new HandClock();
        DraftFacts first = generate(clock).run(input);
        clock.pass(Duration.ofDays(29));
        assertThat(generate(clock).run(input)).isEqualTo(first);
        Stored<Draft> touched = stored(first);
        assertThat(touched.value().touchedAt()).isEqualTo(clock.instant());
        clock.pass(Duration.ofHours(23));
        generate(clock).run(input);
        assertThat(stored(first)).isEqualTo(touched);
    }

    @Test
    void a_draft_made_with_other_data_is_another_draft() {
        DraftFacts first = generate.run(input);
        Generate newer = generate("commands: {tool: run the tool}");
        assertThat(newer.run(input).id()).isNotEqualTo(first.id());
    }

    @Test
    void a_draft_that_was_customized_since_is_found_by_generate_as_it_is() {
        settings("inputs: {cache_patterns: Caffeine}");
        DraftFacts facts = generate.run(input);
        Customize customize = customize(laptop.table);
        customize.run(new Customize.Input(group.project(), group.id(), facts));
        assertThat(generate.run(input)).isEqualTo(facts);
        assertThat(stored(facts).value().inputs().text("cache_patterns")).isEqualTo("Caffeine");
    }

    @Test
    void customizing_twice_gives_the_same_answer_and_writes_once() {
        settings("inputs: {cache_patterns: Caffeine}");
        DraftFacts facts = generate.run(input);
        Customize customize = customize(laptop.table);
        var step = new Customize.Input(group.project(), group.id(), facts);
        Customization first = customize.run(step);
        Stored<Draft> before = stored(facts);
        assertThat(customize.run(step))
                .isEqualTo(first)
                .isEqualTo(new Customization(List.of("cache_patterns")));
        assertThat(stored(facts)).isEqualTo(before);
    }

    @Test
    void a_draft_that_changed_at_the_same_moment_is_tried_again() {
        settings("inputs: {cache_patterns: Caffeine}");
        DraftFacts facts = generate.run(input);
        Draft other = stored(facts).value();
        var stale =
                new StaleTable(
                        laptop.table,
                        () ->
                                laptop.table.write(
                                        Draft.TYPE.replace(
                                                stored(facts),
                                                other.withInputs(
                                                        Fields.builder().build(),
                                                        laptop.clock.instant()))));
        Customize customize = customize(stale);
        assertThatThrownBy(
                        () ->
                                customize.run(
                                        new Customize.Input(group.project(), group.id(), facts)))
                .isInstanceOf(TryAgain.class)
                .hasMessageContaining("changed at the same moment");
        assertThat(stored(facts).value().inputs().values()).isEmpty();
    }

    @Test
    void advice_gives_way_to_what_the_project_sets() {
        settings("inputs: {requirement_2: Ask the owners of the module first.}");
        Group unused = Untidy.HARMLESS.with("rule", "UnusedPrivateField").group();
        laptop.table.write(Group.TYPE.put(unused));
        DraftFacts facts = generate.run(input);
        assertThat(stored(facts).value().inputs().text("requirement_1")).startsWith("Remove what");
        customize(laptop.table).run(new Customize.Input(group.project(), group.id(), facts));
        Fields inputs = stored(facts).value().inputs();
        assertThat(inputs.text("requirement_2")).isEqualTo("Ask the owners of the module first.");
        assertThat(inputs.text("requirement_1")).startsWith("Remove what");
    }
}
