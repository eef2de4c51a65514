package dev.writ.waiver;

import static org.assertj.core.api.Assertions.assertThat;

import dev.writ.finding.Counts;
import dev.writ.finding.GroupFindings;
import dev.writ.finding.ImportScan;
import dev.writ.finding.Report;
import dev.writ.finding.Scan;
import dev.writ.finding.SourceTree;
import dev.writ.kernel.Actor;
import dev.writ.kernel.Paging;
import dev.writ.store.sqlite.SqliteTable;
import dev.writ.testing.HandClock;
import dev.writ.testing.Laptop;
import dev.writ.testing.TextReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a report says of suppressed results, and what becomes of it.
class SuppressionsTest {

    private static final String NONE = "";
    private static final String ACCEPTED =
            suppressions("{'kind': 'external', 'justification': 'known'}");

    private final HandClock clock = new HandClock();
    private final SqliteTable table = SqliteTable.inMemory(clock);
    private final Laptop laptop = new Laptop(table, clock);

    @AfterEach
    void close() {
        table.close();
    }

    private static String suppressions(String all) {
        return ", 'suppressions': [" + all + "]";
    }

    /// One result a line, each with what is given beside it.
    private static Report report(String... more) {
        var results = new ArrayList<String>();
        for (String each : more) {
            int line = results.size() + 1;
            results.add(
                    """
                    {'ruleId': 'r%d', 'message': {'text': 'm%d'}, 'locations': [{'physicalLocation':
                      {'artifactLocation': {'uri': 'src/A.java'}, 'region': {'startLine': %d}}}]%s}
                    """
                            .formatted(line, line, line, each));
        }
        return new TextReport(
                "report.sarif",
                "{'version': '2.1.0', 'runs': [{'tool': {'driver': {'name': 'T'}}, 'results': ["
                                .concat(String.join(",", results))
                                .replace('\'', '"')
                        + "]}]}");
    }

    private Scan imported(Report report) {
        return laptop.importScan
                .run(new ImportScan.Input(Laptop.PROJECT, "", List.of(report), SourceTree.NONE))
                .scan();
    }

    private List<Standing> waivers() {
        var all = new ArrayList<Standing>();
        Optional<String> next = Optional.empty();
        do {
            var part =
                    laptop.listWaivers.run(
                            new ListWaivers.Input(
                                    Optional.empty(),
                                    Optional.empty(),
                                    new Paging(Paging.MAX_LIMIT, next)));
            all.addAll(part.items());
            next = part.next();
        } while (next.isPresent());
        return all;
    }

    private GroupFindings.Output grouped(Scan scan) {
        return laptop.groupFindings.run(
                new GroupFindings.Input(
                        scan.id(), GroupFindings.By.NONE, GroupFindings.Filter.NONE));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "{'kind': 'external', 'justification': 'why'} | suppressed | proposed",
                "{'kind': 'inSource', 'justification': 'why'} | suppressed | proposed",
                "{'kind': 'external', 'status': 'accepted', 'justification': 'why'}"
                        + " | suppressed | proposed",
                "{'kind': 'external', 'status': 'underReview', 'justification': 'why'}"
                        + " | found | proposed",
                "{'kind': 'external', 'status': 'rejected', 'justification': 'why'}"
                        + " | found | not",
                "{'kind': 'external', 'status': 'accepted', 'justification': 'why'},"
                        + " {'kind': 'external', 'status': 'rejected', 'justification': 'no'}"
                        + " | found | not",
                "{'kind': 'inSource'}, {'kind': 'external', 'justification': 'why'}"
                        + " | suppressed | proposed",
                "{'kind': 'inSource'} | suppressed | not",
                "{'kind': 'inSource', 'justification': '  '} | suppressed | not",
                "{'kind': 'external', 'status': 'underReview'} | found | not",
                "empty | found | not"
            })
    void a_suppression_is_read_as_its_status_says(String all, String result, String proposal) {
        Scan scan = imported(report(suppressions(all.equals("empty") ? "" : all)));
        assertThat(scan.counts().suppressed()).isEqualTo(result.equals("suppressed") ? 1 : 0);
        assertThat(grouped(scan).groups()).hasSize(result.equals("found") ? 1 : 0);
        assertThat(waivers()).hasSize(proposal.equals("proposed") ? 1 : 0);
        assertThat(waivers())
                .allMatch(each -> each.state() == Waiver.State.PROPOSED)
                .allMatch(each -> each.waiver().reason().equals("why"));
    }

    @Test
    void an_absent_result_is_proposed_by_nobody() {
        imported(report(ACCEPTED.replace("known", "k") + ", 'baselineState': 'absent'"));
        assertThat(waivers()).isEmpty();
    }

    @Test
    void what_is_suppressed_is_in_no_scan_and_changes_no_figure() {
        Scan scan = imported(report(NONE, ACCEPTED, NONE));
        assertThat(scan.counts()).isEqualTo(new Counts(3, 0, 2, 0, 1));
        assertThat(grouped(scan).groups()).hasSize(2);
    }

    @Test
    void the_proposal_names_the_finding_that_it_is_once_nothing_suppresses_it() {
        imported(report(NONE, ACCEPTED));
        var proposed = waivers().getFirst().waiver().criteria().finding().orElseThrow();
        Scan later = imported(report(NONE, NONE));
        var second =
                grouped(later).groups().stream()
                        .filter(group -> group.rule().id().equals("r2"))
                        .findFirst()
                        .orElseThrow();
        assertThat(second.findings()).containsExactly(proposed);
    }

    @Test
    void a_result_under_review_is_proposed_under_the_id_that_it_has_in_the_scan() {
        String asked =
                suppressions(
                        "{'kind': 'external', 'status': 'underReview', 'justification': 'why'}");
        Scan scan = imported(report(asked));
        assertThat(waivers().getFirst().waiver().criteria().finding())
                .contains(grouped(scan).groups().getFirst().findings().getFirst());
    }

    @Test
    void two_alike_of_which_one_is_suppressed_are_two_findings() {
        String same = ", 'partialFingerprints': {'primaryLocationLineHash': 'aaaaaaaaaaaaaaaa:1'}";
        Scan scan = imported(report(same, same + ACCEPTED));
        assertThat(waivers().getFirst().waiver().criteria().finding().orElseThrow())
                .isNotIn(grouped(scan).groups().getFirst().findings());
    }

    @Test
    void another_report_of_the_same_proposes_nothing_twice() {
        imported(report(ACCEPTED));
        imported(report(ACCEPTED, NONE));
        assertThat(waivers()).hasSize(1);
    }

    @Test
    void adopted_the_waiver_holds_where_nothing_suppresses_the_finding() {
        imported(report(ACCEPTED));
        laptop.adoptWaiver.run(
                new AdoptWaiver.Input(
                        waivers().getFirst().waiver().id(),
                        new AdoptWaiver.WaiverAdoption("team", Optional.empty()),
                        OptionalLong.empty(),
                        Actor.LOCAL));
        var grouped = grouped(imported(report(NONE)));
        assertThat(grouped.groups()).isEmpty();
        assertThat(grouped.waived()).isEqualTo(1);
    }

    @Test
    void the_first_thousand_are_proposed_and_the_scan_tells_of_the_rest() {
        Scan most = imported(suppressed(1_000));
        assertThat(most.warnings()).isEmpty();
        assertThat(waivers()).hasSize(1_000);
    }

    @Test
    void beyond_a_thousand_the_scan_warns() {
        Scan many = imported(suppressed(1_001));
        assertThat(many.warnings())
                .containsExactly(
                        "1001 results are suppressed with a justification; waivers are proposed"
                                + " for the first 1000.");
        assertThat(many.counts().suppressed()).isEqualTo(1_001);
        assertThat(waivers()).hasSize(1_000);
    }

    private static Report suppressed(int count) {
        return report(
                IntStream.range(0, count)
                        .mapToObj(each -> ACCEPTED)
                        .collect(Collectors.toList())
                        .toArray(String[]::new));
    }
}
