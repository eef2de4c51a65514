package dev.writ.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.writ.finding.Analysis;
import dev.writ.intake.ReportReader;
import dev.writ.qute.QutePages;
import dev.writ.template.Personas;
import dev.writ.testing.Laptop;
import dev.writ.testing.TextReport;
import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// The files of a check, for code scanning and for pull requests, whatever a change holds.
class CheckFilesTest {

    private static final QutePages PAGES = new QutePages(Laptop.RESOURCES);
    private static final Pattern SPAN = Pattern.compile("`[^`\\n]*`");
    private static final Pattern CELL = Pattern.compile("(?<!\\\\)\\|");
    private static final Pattern LEVEL = Pattern.compile("error|warning|note");

    /// A violation as the API says it, of a hostile change.
    record Hostile(String path, String message) {}

    @Provide
    Arbitrary<Hostile> hostile() {
        Arbitrary<String> text =
                Arbitraries.oneOf(
                        Arbitraries.strings()
                                .withChars(
                                        "`|\\<>[]()!@#*_~:/?%&\n\r\t\u0000\u001b\u0085\u2028\u202e aé")
                                .ofMinLength(1)
                                .ofMaxLength(30),
                        Arbitraries.of(
                                "``` x",
                                "a`b",
                                "\\`",
                                "|",
                                "\\|",
                                "\n\n# Passed\n",
                                "1:2.txt",
                                "c:d.md",
                                "100%",
                                "%41",
                                "a b",
                                "x\\",
                                "@everyone",
                                "<img src=x>",
                                "![](http://x)",
                                "a#b",
                                "a?b"));
        // no diff names a path from the root
        return Combinators.combine(text.filter(each -> !each.startsWith("/")), text)
                .as(Hostile::new);
    }

    private static ObjectNode checked(List<Hostile> all) {
        ObjectNode checked = Laptop.JSON.createObjectNode().put("decision", "blocked");
        checked.put("id", "c-00000000000000000000").put("leftOut", 3).put("rollback", "a`b\n|");
        ArrayNode violations = checked.putObject("verdict").putArray("violations");
        for (Hostile each : all) {
            violation(violations.addObject(), each);
        }
        ArrayNode waived = checked.putArray("waived");
        ObjectNode first = waived.addObject().put("waiver", "w-00000000000000000000");
        violation(first.putObject("violation"), all.getFirst());
        return checked;
    }

    private static void violation(ObjectNode violation, Hostile hostile) {
        violation.put("rule", "DOC-002").put("severity", "block").put("path", hostile.path());
        violation.put("line", 7).put("message", hostile.message()).put("remedy", "Mend it");
    }

    @Property
    void nothing_breaks_out_of_a_comment(
            @ForAll("hostile") Hostile one, @ForAll("hostile") Hostile two) {
        String page = CheckMarkdown.of(checked(List.of(one, two)), PAGES);
        var rows = page.lines().filter(line -> line.startsWith("| `block`")).toList();
        assertThat(rows).hasSize(2);
        for (String row : rows) {
            assertThat(CELL.split(row, -1)).hasSize(7);
        }
        assertThat(SPAN.matcher(page).replaceAll("").replaceAll("\\s+", " "))
                .isEqualTo(
                        "### Writ: blocked 0 rules kept, 0 broken, 1 violation waived. | | Rule |"
                                + " Place | What is wrong | What to do | |---|---|---|---|---| |"
                                + " | | | | | | | | | | | 3 more are not shown. Rollback: ");
    }

    @Property
    void the_sarif_of_any_check_follows_the_standard(@ForAll("hostile") Hostile hostile) {
        JsonNode run = CheckSarif.of(checked(List.of(hostile))).at("/runs/0");
        assertThat(run.at("/tool/driver/name").asText()).isEqualTo("Writ");
        assertThat(run.at("/tool/driver/rules")).hasSize(1);
        for (JsonNode result : run.path("results")) {
            String rule = "/tool/driver/rules/" + result.path("ruleIndex").asInt() + "/id";
            assertThat(run.at(rule)).isEqualTo(result.path("ruleId"));
            assertThat(result.path("level").asText()).matches(LEVEL);
            assertThat(result.at("/message/text").asText()).startsWith(hostile.message());
            JsonNode place = result.at("/locations/0/physicalLocation");
            URI uri = URI.create(place.at("/artifactLocation/uri").asText());
            assertThat(uri.isAbsolute()).isFalse();
            assertThat(uri.getRawAuthority()).isNull();
            assertThat(uri.getPath()).isEqualTo(hostile.path());
            assertThat(place.at("/region/startLine").asInt()).isPositive();
        }
        assertThat(run.at("/results/0/suppressions").isMissingNode()).isTrue();
        assertThat(run.at("/results/1/suppressions/0/kind").asText()).isEqualTo("external");
    }

    @Example
    void our_own_reader_reads_the_sarif_back() {
        var hostile = new Hostile("docs/1:2 a%.md", "A `mark`");
        String sarif = CheckSarif.of(checked(List.of(hostile))).toString();
        Analysis read =
                new ReportReader(new Personas(Laptop.RESOURCES, Laptop.YAML))
                        .read(new TextReport("check.sarif", sarif));
        assertThat(read.results()).hasSize(1);
        assertThat(read.results().getFirst().place().path()).isEqualTo("docs/1:2 a%.md");
        assertThat(read.suppressed()).isEqualTo(1);
    }
}
