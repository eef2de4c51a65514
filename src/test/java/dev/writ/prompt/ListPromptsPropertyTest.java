package dev.writ.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.writ.execution.Execution;
import dev.writ.execution.ListExecutions;
import dev.writ.execution.ReportExecution;
import dev.writ.finding.Priority;
import dev.writ.finding.ScanId;
import dev.writ.finding.Severity;
import dev.writ.kernel.Actor;
import dev.writ.project.ProjectName;
import dev.writ.store.sqlite.SqliteTable;
import dev.writ.testing.Laptop;
import dev.writ.testing.Parts;
import dev.writ.testing.Reports;
import dev.writ.testing.WalkedScan;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterTry;
import net.jqwik.api.lifecycle.BeforeTry;

/// Prompts are one list, however it is taken apart and whatever is asked for.
class ListPromptsPropertyTest {

    private static final List<ProjectName> PROJECTS =
            List.of(
                    new ProjectName("a"),
                    new ProjectName("a/b"),
                    new ProjectName("empty"),
                    new ProjectName("z"));

    private static final ListPrompts.Filter ANY =
            new ListPrompts.Filter(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());

    private final Clock clock = new Laptop.TickingClock();
    private SqliteTable table = SqliteTable.inMemory(clock);

    /// One prompt of a test: which scan commits it, how bad it is, and whether it was completed.
    record Told(int scan, Severity severity, boolean completed) {}

    @BeforeTry
    void open() {
        table.close();
        table = SqliteTable.inMemory(clock);
    }

    @AfterTry
    void close() {
        table.close();
    }

    @Provide
    Arbitrary<Told> told() {
        return Combinators.combine(
                        Arbitraries.of(0, 1, 3),
                        Arbitraries.of(Severity.values()),
                        Arbitraries.of(true, false, false))
                .as(Told::new);
    }

    @Provide
    Arbitrary<ListPrompts.Filter> filters() {
        return Combinators.combine(
                        Arbitraries.of("security", "testing", "nobody").optional(0.3),
                        Arbitraries.of(Prompt.Status.PENDING, Prompt.Status.COMPLETED)
                                .optional(0.3),
                        Arbitraries.of(Severity.values()).optional(0.3),
                        Arbitraries.of(Priority.values()).optional(0.3))
                .as(
                        (persona, status, severity, priority) ->
                                new ListPrompts.Filter(
                                        Optional.empty(),
                                        Optional.empty(),
                                        persona,
                                        status,
                                        severity,
                                        priority));
    }

    private static ListPrompts.Filter within(
            ListPrompts.Filter filter, Optional<ScanId> scan, Optional<ProjectName> project) {
        return new ListPrompts.Filter(
                scan,
                project,
                filter.persona(),
                filter.status(),
                filter.severity(),
                filter.priority());
    }

    private List<WalkedScan> scans() {
        var scans = new ArrayList<WalkedScan>();
        for (ProjectName project : PROJECTS) {
            scans.add(new WalkedScan(table, clock, project, scans.size()));
        }
        return scans;
    }

    private List<Prompt> write(List<WalkedScan> scans, List<Told> all) {
        var prompts = new ArrayList<Prompt>();
        for (Told told : all) {
            PromptId id = scans.get(told.scan()).prompt(prompts.size(), told.severity());
            if (told.completed()) {
                report(id, Execution.Status.COMPLETED);
            }
            prompts.add(Prompt.TYPE.need(table, Prompt.key(id)).value());
        }
        return prompts;
    }

    private void report(PromptId prompt, Execution.Status status) {
        Reports.into(table, clock)
                .run(
                        new ReportExecution.Input(
                                prompt, Reports.of(status), OptionalLong.empty(), Actor.LOCAL));
    }

    private Parts<PromptId> parts(ListPrompts.Filter filter) {
        return new Parts<>(
                paging ->
                        new ListPrompts(table)
                                .run(new ListPrompts.Input(filter, paging))
                                .map(Prompt::id));
    }

    private static List<PromptId> sorted(
            List<Prompt> prompts, ListPrompts.Filter filter, Comparator<Prompt> order) {
        return prompts.stream().filter(filter::keeps).sorted(order).map(Prompt::id).toList();
    }

    private static final Comparator<Prompt> FIRST_THINGS_FIRST =
            Comparator.comparing(Prompt::priority)
                    .thenComparing(Prompt::severity)
                    .thenComparing(prompt -> prompt.id().value());

    @Property(tries = 60)
    void parts_of_all_projects_put_together_are_what_is_asked_for(
            @ForAll @Size(max = 25) List<@From("told") Told> all,
            @ForAll("filters") ListPrompts.Filter filter,
            @ForAll @IntRange(min = 1, max = 9) int limit) {
        var prompts = write(scans(), all);
        var byProject = Comparator.comparing((Prompt prompt) -> prompt.project().value());
        assertThat(parts(filter).all(limit))
                .isEqualTo(sorted(prompts, filter, byProject.thenComparing(FIRST_THINGS_FIRST)));
    }

    @Property(tries = 60)
    void parts_of_a_project_put_together_are_what_is_asked_for(
            @ForAll @Size(max = 25) List<@From("told") Told> all,
            @ForAll("filters") ListPrompts.Filter filter,
            @ForAll @IntRange(min = 1, max = 9) int limit) {
        var prompts = write(scans(), all);
        for (ProjectName project : PROJECTS) {
            var asked = within(filter, Optional.empty(), Optional.of(project));
            assertThat(parts(asked).all(limit))
                    .isEqualTo(sorted(prompts, asked, FIRST_THINGS_FIRST));
        }
    }

    @Property(tries = 60)
    void parts_of_a_scan_put_together_are_its_own_prompts_and_those_it_knows(
            @ForAll @Size(max = 40) List<@From("told") Told> all,
            @ForAll("filters") ListPrompts.Filter filter,
            @ForAll @IntRange(min = 1, max = 9) int limit) {
        var scans = scans();
        var prompts = write(scans, all);
        var second = new WalkedScan(table, clock, PROJECTS.getFirst(), 9);
        var known =
                prompts.stream().filter(each -> each.scan().equals(scans.getFirst().id)).toList();
        known.forEach(each -> second.plans(each, 1));
        for (ScanId scan : List.of(scans.getFirst().id, second.id)) {
            var asked = within(filter, Optional.of(scan), Optional.empty());
            assertThat(parts(asked).all(limit)).isEqualTo(sorted(known, asked, FIRST_THINGS_FIRST));
        }
    }

    @Property(tries = 30)
    void nothing_is_missed_or_told_twice_while_prompts_are_committed_and_completed(
            @ForAll @Size(max = 15) List<@From("told") Told> all,
            @ForAll @IntRange(min = 1, max = 4) int limit) {
        var scans = scans();
        var before = write(scans, all).stream().map(Prompt::id).toList();
        var next = new int[] {100};
        var read =
                parts(ANY)
                        .all(
                                limit,
                                () -> {
                                    int number = next[0]++;
                                    if (number < 120) {
                                        Severity severity = Severity.values()[number % 5];
                                        PromptId id = scans.get(3).prompt(number, severity);
                                        report(id, Execution.Status.COMPLETED);
                                    }
                                });
        assertThat(read).doesNotHaveDuplicates().containsAll(before);
    }

    @Property(tries = 50)
    void a_cursor_that_is_garbage_is_refused(@ForAll String garbage) {
        var scan = scans().getFirst();
        scan.prompt(1);
        var asked = within(ANY, Optional.of(scan.id), Optional.empty());
        parts(asked).assertSurvives(garbage, "prompts of " + scan.id, 1);
        parts(ANY).assertSurvives(garbage, "prompts", 2);
        var prompt = new PromptId("p-00000000000000000001");
        executions(prompt).assertSurvives(garbage, "executions of " + prompt, 1);
    }

    private Parts<Integer> executions(PromptId prompt) {
        return new Parts<>(
                paging ->
                        new ListExecutions(table)
                                .run(new ListExecutions.Input(prompt, paging))
                                .map(Execution::attempt));
    }

    @Example
    void a_cursor_of_another_list_is_refused() {
        var scans = scans();
        for (int n = 0; n < 4; n++) {
            scans.get(n % 2).prompt(n);
        }
        var first = parts(within(ANY, Optional.of(scans.get(0).id), Optional.empty()));
        var second = parts(within(ANY, Optional.of(scans.get(1).id), Optional.empty()));
        second.assertRefuses(first.second(1).orElseThrow());
        first.assertRefuses(parts(ANY).second(1).orElseThrow());
        parts(ANY).assertRefuses(first.second(1).orElseThrow());
    }

    @Example
    void executions_are_listed_part_by_part_and_only_with_their_own_cursor() {
        var scan = scans().getFirst();
        var prompts = List.of(scan.prompt(1), scan.prompt(2));
        for (PromptId prompt : prompts) {
            for (int attempt = 1; attempt <= 3; attempt++) {
                report(prompt, Execution.Status.FAILED);
            }
        }
        assertThat(executions(prompts.getFirst()).all(2)).containsExactly(3, 2, 1);
        executions(prompts.getFirst())
                .assertRefuses(executions(prompts.getLast()).second(1).orElseThrow());
    }
}
