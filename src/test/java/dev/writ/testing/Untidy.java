package dev.writ.testing;

import dev.writ.finding.AnalyzerRule;
import dev.writ.finding.Excerpt;
import dev.writ.finding.FindingId;
import dev.writ.finding.Group;
import dev.writ.finding.GroupContext;
import dev.writ.finding.GroupId;
import dev.writ.finding.Occurrence;
import dev.writ.finding.Place;
import dev.writ.finding.ScanId;
import dev.writ.finding.Severity;
import java.util.List;
import java.util.Optional;

/// A group of one finding, each text of which a test can choose.
public record Untidy(
        String tool,
        String rule,
        String title,
        String help,
        String tag,
        String path,
        String message,
        String excerpt,
        String step) {

    public static final Untidy HARMLESS =
            new Untidy(
                    "Tool",
                    "some-rule",
                    "Some rule",
                    "Some help.",
                    "style",
                    "src/main/java/a/A.java",
                    "Something is wrong.",
                    "int a = 1;",
                    "a is set");

    /// The fields by name, so that a test can put one text into each in turn.
    public static final List<String> FIELDS =
            List.of("tool", "rule", "title", "help", "tag", "path", "message", "excerpt", "step");

    public Untidy with(String field, String text) {
        return new Untidy(
                field.equals("tool") ? text : tool,
                field.equals("rule") ? text : rule,
                field.equals("title") ? text : title,
                field.equals("help") ? text : help,
                field.equals("tag") ? text : tag,
                field.equals("path") ? text : path,
                field.equals("message") ? text : message,
                field.equals("excerpt") ? text : excerpt,
                field.equals("step") ? text : step);
    }

    public Group group() {
        var place = new Place(path, 3, 1, 3, 5);
        var analyzerRule = new AnalyzerRule(tool, rule, title, help, "", List.of(tag), List.of());
        var occurrence =
                new Occurrence(
                        analyzerRule,
                        Severity.HIGH,
                        Optional.empty(),
                        message,
                        place,
                        Optional.of(new Excerpt(2, "before\n" + excerpt + "\nafter")),
                        List.of(new Occurrence.Step(place, step)));
        return new Group(
                new GroupId("g-00000000000000000000"),
                new ScanId("s-00000000000000000000"),
                Laptop.PROJECT,
                analyzerRule,
                Severity.HIGH,
                GroupContext.NONE,
                List.of(
                        new Group.Member(
                                new FindingId("f-0000000000-00000000000000000000"),
                                List.of(occurrence))));
    }
}
