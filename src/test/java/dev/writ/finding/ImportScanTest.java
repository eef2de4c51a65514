package dev.writ.finding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.writ.testing.MemoryTable;
import java.util.List;
import org.junit.jupiter.api.Test;

class ImportScanTest {

    private final MemoryTable table = new MemoryTable();
    private final ImportScan importScan = Imports.into(table);

    @Test
    void all_results_of_a_new_project_are_new() {
        var scan = importScan.run(Imports.of(Imports.PMD)).scan();

        assertThat(scan.counts()).isEqualTo(new Counts(110, 0, 110, 0, 0));
        assertThat(scan.tools()).containsExactly("PMD 7.11.0");
    }

    @Test
    void the_same_report_again_is_no_new_scan() {
        var first = importScan.run(Imports.of(Imports.PMD));

        var again = importScan.run(Imports.of(Imports.PMD));

        assertThat(again.repeated()).isTrue();
        assertThat(again.scan().id()).isEqualTo(first.scan().id());
        assertThat(again.scan().counts()).isEqualTo(new Counts(110, 0, 0, 110, 0));
    }

    @Test
    void equal_defects_of_two_tools_are_one_finding() {
        var counts = importScan.run(Imports.of(Imports.CHECKSTYLE, Imports.PMD)).scan().counts();

        assertThat(counts.read()).isEqualTo(338);
        assertThat(counts.joined()).isEqualTo(18);
        assertThat(counts.added()).isEqualTo(320);
    }

    @Test
    void what_another_tool_saw_in_an_earlier_scan_is_known() {
        importScan.run(Imports.of(Imports.CHECKSTYLE));

        var counts = importScan.run(Imports.of(Imports.PMD)).scan().counts();

        assertThat(counts).isEqualTo(new Counts(110, 0, 92, 18, 0));
    }

    @Test
    void embedded_source_is_the_excerpt() {
        var scan = importScan.run(Imports.of(Imports.ESLINT)).scan();

        var groups =
                new GroupFindings(table)
                        .run(
                                new GroupFindings.Input(
                                        scan.id(),
                                        GroupFindings.By.FILE,
                                        GroupFindings.Filter.NONE))
                        .groups();

        assertThat(groups).isNotEmpty();
        assertThat(groups.stream().flatMap(group -> group.members().stream()).toList())
                .hasSize(27)
                .allSatisfy(member -> assertThat(member.first().excerpt()).isPresent());
        assertThat(groups.stream().map(Group::path).toList()).contains("src/ajax.js");
        assertThat(List.copyOf(groups))
                .isSortedAccordingTo((a, b) -> a.severity().compareTo(b.severity()));
    }
}
