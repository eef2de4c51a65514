package dev.writ.finding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.writ.store.sqlite.SqliteTable;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Two results of two reports: when are they one finding?
class JoiningTest {

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
            PMD,    ControlStatementBraces, -,   a.js:3,  ESLint, curly,          -,    a.js:3,  true
            PMD,    ControlStatementBraces, -,   a.js:3,  ESLint, curly,          -,    a.js:4,  false
            PMD,    ControlStatementBraces, -,   a.js:3,  ESLint, curly,          -,    b.js:3,  false
            PMD,    ControlStatementBraces, -,   a.js:3,  ESLint, no-empty,       -,    a.js:3,  false
            One,    r,                      89,  a.js:3,  Two,    q,              89,   a.js:3,  true
            One,    r,                      89,  a.js:3,  Two,    q,              79,   a.js:3,  false
            One,    r,                      89,  a.js:3,  One,    q,              89,   a.js:3,  false
            One,    r,                      89,  a.js:3,  One,    r,              89,   a.js:3,  true
            One,    r,                      89,  a.js:0,  Two,    q,              89,   a.js:0,  false
            Trivy,  CVE-2021-44228,         20,  pom:1,   Grype,  CVE-2021-44228, 20,   pom:1,   true
            Trivy,  CVE-2021-44228,         20,  pom:1,   Grype,  CVE-2022-0001,  20,   pom:1,   false
            """)
    void equal_defects_join_within_an_import_and_between_imports(
            String tool,
            String rule,
            String cwe,
            String at,
            String otherTool,
            String otherRule,
            String otherCwe,
            String otherAt,
            boolean one) {
        Report first = report(tool, rule, cwe, at);
        Report second = report(otherTool, otherRule, otherCwe, otherAt);

        var together =
                Imports.into(SqliteTable.inMemory(Clock.systemUTC()))
                        .run(Imports.of(first, second))
                        .scan();
        var table = SqliteTable.inMemory(Clock.systemUTC());
        Imports.into(table).run(Imports.of(first));
        var later = Imports.into(table).run(Imports.of(second, Imports.ESLINT)).scan();

        assertThat(together.counts().joined()).isEqualTo(one ? 1 : 0);
        assertThat(later.counts().known()).isEqualTo(one ? 1 : 0);
    }

    @Test
    void a_finding_that_has_moved_leaves_its_old_line_to_others() {
        var table = SqliteTable.inMemory(Clock.systemUTC());
        Imports.into(table).run(Imports.of(report("One", "r", "89", "a.js:5")));

        var moved = report("One", "r", "89", "a.js:7");
        var other = report("Two", "q", "89", "a.js:5");
        var counts = Imports.into(table).run(Imports.of(moved, other)).scan().counts();

        assertThat(counts).isEqualTo(new Counts(2, 0, 1, 1, 0));
    }

    private static Report report(String tool, String rule, String cwe, String at) {
        String[] place = at.split(":", -1);
        return Imports.text(
                tool + rule,
                """
                {"version": "2.1.0", "runs": [{"tool": {"driver": {"name": "%s"}}, "results": [
                  {"ruleId": "%s", "message": {"text": "bad"}, "properties": {"cwe": "%s"},
                   "locations": [{"physicalLocation": {"artifactLocation": {"uri": "%s"},
                     "region": {"startLine": %s}}}]}]}]}
                """
                        .formatted(tool, rule, cwe, place[0], place[1]));
    }
}
