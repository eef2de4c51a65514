package dev.writ.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.writ.kernel.Actor;
import dev.writ.kernel.Table;
import dev.writ.store.sqlite.SqliteTable;
import dev.writ.testing.WatchedTable;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a report tells beside findings comes to the groups it is about.
class ContextTest {

    private static final String REPORT =
            """
            {"format": "writ-analysis/1", "source": {"name": "S"}, "issues": [%s],
             "plugins": [%s], "consultations": [%s]}
            """;

    /// Two of one type in one file, with equal words, and one elsewhere.
    private static final String ISSUES =
            Stream.of("A", "A", "B").map(ContextTest::issue).collect(Collectors.joining(","));

    private static int issues;

    private final WatchedTable table = new WatchedTable(SqliteTable.inMemory(Clock.systemUTC()));

    private static String issue(String file) {
        return """
               {"id": "%s%d", "type": "slow", "title": "T", "description": "",
                "severity": "low", "file": "src/%s.java"}
               """
                .formatted(file, ++issues, file);
    }

    /// `rule slow testing 0.5`
    private static String consultation(String said) {
        List<String> words = List.of(said.strip().split(" "));
        String subject = words.get(1);
        String about =
                words.getFirst().equals("files") ? "[\"" + subject + "\"]" : '"' + subject + '"';
        String confidence = words.size() > 3 ? ", \"confidence\": " + words.get(3) : "";
        return "{\"persona\": \"%s\", \"%s\": %s%s}"
                .formatted(words.get(2), words.getFirst(), about, confidence);
    }

    private static Report report(String plugins, String consultations) {
        return Imports.text("r", REPORT.formatted(ISSUES, plugins, consultations));
    }

    private static String plugin(String name, String more) {
        return "{\"plugin\": \"%s\", \"status\": \"passed\"%s}".formatted(name, more);
    }

    private List<Group> groups(Report... reports) {
        var scan = Imports.into(table).run(Imports.of(reports)).scan();
        return grouped(table, scan);
    }

    private static List<Group> grouped(Table table, Scan scan) {
        var input =
                new GroupFindings.Input(
                        scan.id(), GroupFindings.By.FILE, GroupFindings.Filter.NONE);
        return new GroupFindings(table, Accepted.NONE).run(input).groups();
    }

    private static String persona(List<Group> groups, String path) {
        return groups.stream()
                .filter(group -> group.path().equals(path))
                .findFirst()
                .orElseThrow()
                .context()
                .consultation()
                .map(Consultation::persona)
                .orElse("none");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "rule slow testing                                         | testing",
                "rule S/slow testing                                       | testing",
                "rule s/SLOW testing                                       | testing",
                "rule T/slow testing                                       | none",
                "rule slo testing                                          | none",
                "files **/A.java testing                                   | testing",
                "files src/B.java testing                                  | none",
                "issue A1 testing                                          | testing",
                "issue A2 testing                                          | testing",
                "issue B3 testing                                          | none",
                "files ** testing 1 ; rule slow security 0.1               | security",
                "rule slow testing 1 ; issue A2 security                   | security",
                "rule slow testing 0.5 ; rule slow security 0.6            | security",
                "rule slow testing 0.6 ; rule slow security 0.5            | testing",
                "rule slow testing ; rule slow security 0                  | security",
                "rule slow testing 0.5 ; rule slow security 0.5            | testing",
                "files ** testing 0.5 ; files src/** security 0.6          | security",
                "issue A1 testing 0.2 ; issue A2 security 0.3              | security",
            })
    void the_nearest_then_the_most_confident_then_the_first_decides(String said, String persona) {
        String consultations =
                Stream.of(said.split(";"))
                        .map(ContextTest::consultation)
                        .collect(Collectors.joining(","));

        assertThat(persona(groups(report("", consultations)), "src/A.java")).isEqualTo(persona);
    }

    @Test
    void an_id_means_the_issue_of_its_own_report() {
        String other =
                REPORT.formatted(
                        issue("C").replaceAll("\"id\": \"C\\d+\"", "\"id\": \"A1\""),
                        "",
                        consultation("issue A1 security"));

        var groups = groups(report("", consultation("rule x testing")), Imports.text("o", other));

        assertThat(persona(groups, "src/C.java")).isEqualTo("security");
        assertThat(persona(groups, "src/A.java")).isEqualTo("none");
    }

    @Test
    void a_consultation_in_one_report_decides_about_the_findings_of_another() {
        var groups =
                groups(Imports.PMD, report("", consultation("rule PMD/CloseResource performance")));

        assertThat(groups)
                .filteredOn(group -> group.rule().id().equals("CloseResource"))
                .isNotEmpty()
                .allMatch(group -> group.context().consultation().isPresent());
        assertThat(groups)
                .filteredOn(group -> !group.rule().id().equals("CloseResource"))
                .allMatch(group -> group.context().equals(GroupContext.NONE));
    }

    @Test
    void a_plugin_tells_the_groups_of_its_files_or_all() {
        var groups =
                groups(report(plugin("all", "") + "," + plugin("a", ", \"files\": [\"A.*\"]"), ""));

        assertThat(groups)
                .extracting(
                        Group::path,
                        group ->
                                group.context().plugins().stream()
                                        .map(PluginResult::plugin)
                                        .toList())
                .containsExactlyInAnyOrder(
                        tuple("src/A.java", List.of("all", "a")),
                        tuple("src/B.java", List.of("all")));
    }

    @Test
    void the_order_of_the_reports_and_the_same_twice_change_nothing() {
        Report one = report(plugin("p", ""), consultation("rule slow testing"));
        Report other = report(plugin("q", ""), consultation("rule slow security"));

        var groups = groups(one, other, one);

        var elsewhere = SqliteTable.inMemory(Clock.systemUTC());
        var scan = Imports.into(elsewhere).run(Imports.of(one, one, other)).scan();
        assertThat(grouped(elsewhere, scan)).isEqualTo(groups);
        assertThat(groups.getFirst().context().plugins()).hasSize(2);
    }

    @Test
    void the_longest_words_of_every_entry_fit_the_table() {
        String wide = "語";
        String files =
                IntStream.range(0, 5)
                        .mapToObj(n -> "\"**" + wide.repeat(190) + n + "\"")
                        .collect(Collectors.joining(","));
        String metrics =
                IntStream.range(0, 30)
                        .mapToObj(
                                n ->
                                        "\""
                                                + wide.repeat(98)
                                                + n
                                                + "\": \""
                                                + wide.repeat(200)
                                                + "\"")
                        .collect(Collectors.joining(","));
        String all =
                IntStream.range(0, 80)
                        .mapToObj(
                                n ->
                                        plugin(
                                                wide.repeat(190) + n,
                                                ", \"summary\": \"%s\", \"metrics\": {%s}, \"files\": [\"**\", %s]"
                                                        .formatted(
                                                                wide.repeat(20_000),
                                                                metrics,
                                                                files)))
                        .collect(Collectors.joining(","));
        String asked =
                """
                {"persona": "testing", "rule": "slow", "recommendation": "%1$s",
                 "requirements": ["%1$s", "%1$s", "%1$s", "%1$s", "%1$s", "%1$s", "%1$s"]}
                """
                        .formatted(wide.repeat(20_000));

        var groups = groups(report(all, asked));

        assertThat(groups.getFirst().context().consultation()).isPresent();
        assertThat(groups.getFirst().context().plugins()).hasSize(1);
    }

    @Test
    void a_group_is_told_of_ten_plugins() {
        String plugins =
                IntStream.range(0, 25)
                        .mapToObj(n -> plugin("p" + n, ""))
                        .collect(Collectors.joining(","));

        assertThat(groups(report(plugins, "")).getFirst().context().plugins())
                .extracting(PluginResult::plugin)
                .containsExactly("p0", "p1", "p2", "p3", "p4", "p5", "p6", "p7", "p8", "p9");
    }

    @Test
    void a_group_reads_from_the_table_as_it_was_written() {
        var group =
                groups(
                                report(
                                        plugin(
                                                "p",
                                                ", \"version\": \"1\", \"summary\": \"s\", \"metrics\":"
                                                        + " {\"z\": 1, \"a\": 2.50, \"m\": \"x\"}"),
                                        consultation("rule slow testing 0.25")))
                        .getFirst();

        assertThat(Group.TYPE.need(table, Group.key(group.id())).value()).isEqualTo(group);
        assertThat(group.context().plugins().getFirst().metrics())
                .containsExactly(Map.entry("z", "1"), Map.entry("a", "2.50"), Map.entry("m", "x"));
    }

    @Test
    void a_scan_that_is_removed_leaves_nothing_of_what_it_was_told() {
        var scan = Imports.into(table).run(Imports.of(report(plugin("p", ""), ""))).scan();
        assertThat(table.contents().keySet()).anyMatch(key -> key.partition().endsWith("#CONTEXT"));

        new DeleteScan(table, Clock.systemUTC()).run(new DeleteScan.Input(scan.id(), Actor.LOCAL));

        assertThat(table.contents().keySet())
                .noneMatch(key -> key.partition().endsWith("#CONTEXT"));
    }

    @Test
    void a_report_without_context_writes_none() {
        groups(Imports.PMD);

        assertThat(table.contents().keySet())
                .noneMatch(key -> key.partition().endsWith("#CONTEXT"));
    }
}
