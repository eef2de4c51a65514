package dev.writ.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.writ.kernel.Failed;
import dev.writ.kernel.Query;
import dev.writ.source.DirectorySource;
import dev.writ.store.sqlite.SqliteTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportScanTest {

    @TempDir Path folder;
    private final SqliteTable table = SqliteTable.inMemory(Clock.systemUTC());
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
    void the_order_of_the_reports_is_of_no_importance() {
        var first = importScan.run(Imports.of(Imports.CHECKSTYLE, Imports.PMD));

        var again = importScan.run(Imports.of(Imports.PMD, Imports.CHECKSTYLE));

        assertThat(again.repeated()).isTrue();
        assertThat(again.scan().id()).isEqualTo(first.scan().id());
    }

    @Test
    void one_broken_report_leaves_nothing_of_the_others() {
        var half = Imports.text("half.sarif", "{\"version\": \"2.1.0\", \"runs\": [");

        assertThatThrownBy(() -> importScan.run(Imports.of(Imports.PMD, half)))
                .isInstanceOf(Failed.class)
                .hasMessageContaining("half.sarif");

        assertThat(importScan.run(Imports.of(Imports.PMD)).scan().counts().added()).isEqualTo(110);
        assertThat(table.query(Query.ofIndex("PROJECT#gson", "SCAN#")).items()).hasSize(1);
    }

    @Test
    void no_report_is_refused() {
        assertThatThrownBy(() -> importScan.run(Imports.of()))
                .isInstanceOf(Failed.class)
                .hasMessageContaining("There is no report");
    }

    @Test
    void the_same_report_with_its_source_is_another_scan_of_the_same_findings() {
        importScan.run(Imports.of(Imports.ESLINT));

        var output = importScan.run(Imports.with(new DirectorySource(folder), Imports.ESLINT));

        assertThat(output.repeated()).isFalse();
        assertThat(output.scan().counts()).isEqualTo(new Counts(27, 0, 0, 27, 0));
    }

    @Test
    void the_excerpt_is_of_the_source_directory() throws IOException {
        Path file = Files.createDirectories(folder.resolve("src")).resolve("ajax.js");
        Files.writeString(file, "line\r\n".repeat(560));

        var scan = importScan.run(Imports.with(new DirectorySource(folder), Imports.ESLINT)).scan();

        assertThat(new ReadMembers(table).of(scan))
                .filteredOn(member -> member.first().place().line() == 554)
                .singleElement()
                .satisfies(
                        member ->
                                assertThat(member.first().excerpt())
                                        .contains(
                                                new Excerpt(
                                                        550, "line\n".repeat(9).stripTrailing())));
    }

    @Test
    void embedded_source_is_the_excerpt() {
        var scan = importScan.run(Imports.of(Imports.ESLINT)).scan();

        var groups =
                new GroupFindings(table, Accepted.NONE)
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
