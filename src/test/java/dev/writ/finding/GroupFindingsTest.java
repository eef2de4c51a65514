package dev.writ.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.writ.finding.GroupFindings.By;
import dev.writ.finding.GroupFindings.Filter;
import dev.writ.kernel.Failed;
import dev.writ.store.sqlite.SqliteTable;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GroupFindingsTest {

    private final SqliteTable table = SqliteTable.inMemory(Clock.systemUTC());

    @Test
    void by_default_a_group_is_one_rule_in_one_file() {
        var groups = grouped(gson(), By.FILE, Filter.NONE).groups();

        assertThat(groups)
                .allSatisfy(
                        group ->
                                assertThat(group.members())
                                        .allMatch(
                                                member ->
                                                        member.first()
                                                                        .rule()
                                                                        .id()
                                                                        .equals(group.rule().id())
                                                                && member.first()
                                                                        .place()
                                                                        .path()
                                                                        .equals(group.path())));
    }

    @Test
    void every_finding_is_in_exactly_one_group() {
        for (By by : By.values()) {
            var findings =
                    grouped(gson(), by, Filter.NONE).groups().stream()
                            .flatMap(group -> group.findings().stream())
                            .toList();

            assertThat(findings).hasSize(110).doesNotHaveDuplicates();
        }
    }

    @Test
    void without_grouping_each_finding_is_alone() {
        assertThat(grouped(gson(), By.NONE, Filter.NONE).groups())
                .hasSize(110)
                .allMatch(group -> group.members().size() == 1);
    }

    @Test
    void more_than_twenty_places_make_another_group() {
        var groups = grouped(many(45), By.FILE, Filter.NONE).groups();

        assertThat(groups.stream().map(group -> group.members().size()).toList())
                .containsExactly(20, 20, 5);
        assertThat(groups.getLast().members().getFirst().first().place().line()).isEqualTo(41);
    }

    @Test
    void a_rule_over_all_files_is_grouped_too() {
        assertThat(grouped(gson(), By.RULE, Filter.NONE).groups()).hasSize(24);
    }

    @Test
    void the_same_question_has_the_same_answer() {
        var scan = gson();

        var first = grouped(scan, By.FILE, Filter.NONE);

        assertThat(grouped(scan, By.FILE, Filter.NONE)).isEqualTo(first);
        assertThat(first.groups().stream().map(Group::id).toList()).doesNotHaveDuplicates();
    }

    @Test
    void a_stored_group_is_read_as_it_was() {
        var group = grouped(gson(), By.FILE, Filter.NONE).groups().getFirst();

        assertThat(Group.TYPE.find(table, Group.key(group.id())).orElseThrow().value())
                .isEqualTo(group);
    }

    @Test
    void what_does_not_fit_the_filter_is_counted() {
        var filter =
                new Filter(
                        Optional.of(Severity.MEDIUM),
                        List.of("pmd/controlstatementbraces"),
                        List.of("**/internal/**"),
                        0);

        var output = grouped(gson(), By.FILE, filter);

        assertThat(output.groups())
                .isNotEmpty()
                .allMatch(group -> group.path().contains("/internal/"));
        int kept = output.groups().stream().mapToInt(group -> group.members().size()).sum();
        assertThat(kept + output.filteredOut()).isEqualTo(110);
    }

    @Test
    void the_limit_keeps_the_best_groups() {
        var scan = gson();
        var all = grouped(scan, By.FILE, Filter.NONE).groups();

        var output = grouped(scan, By.FILE, new Filter(Optional.empty(), List.of(), List.of(), 3));

        assertThat(output.groups()).isEqualTo(all.subList(0, 3));
        int kept = output.groups().stream().mapToInt(group -> group.members().size()).sum();
        assertThat(output.beyondLimit()).isEqualTo(110 - kept);
    }

    @Test
    void a_scan_that_is_spread_over_partitions_is_read_whole() {
        var scan = many(2_500);

        assertThat(scan.shards()).isEqualTo(3);
        assertThat(grouped(scan, By.FILE, Filter.NONE).groups()).hasSize(125);
    }

    @Test
    void an_unknown_scan_is_not_found() {
        var unknown = new ScanId("s-00000000000000000000");

        assertThatThrownBy(
                        () ->
                                new GroupFindings(table, Accepted.NONE)
                                        .run(
                                                new GroupFindings.Input(
                                                        unknown, By.FILE, Filter.NONE)))
                .isInstanceOf(Failed.class)
                .hasMessageContaining(unknown.value());
    }

    private Scan gson() {
        return Imports.into(table).run(Imports.of(Imports.PMD)).scan();
    }

    private Scan many(int results) {
        String all =
                IntStream.rangeClosed(1, results)
                        .mapToObj(
                                line ->
                                        """
                                        {"ruleId": "R", "message": {"text": "bad"}, "locations": [
                                         {"physicalLocation": {"artifactLocation": {"uri": "a.c"},
                                          "region": {"startLine": %d}}}]}
                                        """
                                                .formatted(line))
                        .collect(Collectors.joining(","));
        String sarif =
                """
                {"version": "2.1.0", "runs": [
                 {"tool": {"driver": {"name": "T"}}, "results": [%s]}]}
                """
                        .formatted(all);
        return Imports.into(table).run(Imports.of(Imports.text("many.sarif", sarif))).scan();
    }

    private GroupFindings.Output grouped(Scan scan, By by, Filter filter) {
        return new GroupFindings(table, Accepted.NONE)
                .run(new GroupFindings.Input(scan.id(), by, filter));
    }
}
