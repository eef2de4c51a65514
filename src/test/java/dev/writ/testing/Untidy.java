package dev.writ.testing;

import dev.writ.finding.Acceptance;
import dev.writ.finding.AnalyzerRule;
import dev.writ.finding.Consultation;
import dev.writ.finding.Excerpt;
import dev.writ.finding.FindingId;
import dev.writ.finding.Group;
import dev.writ.finding.GroupContext;
import dev.writ.finding.GroupId;
import dev.writ.finding.Occurrence;
import dev.writ.finding.Place;
import dev.writ.finding.PluginResult;
import dev.writ.finding.ScanId;
import dev.writ.finding.Severity;
import dev.writ.finding.Subject;
import dev.writ.finding.WaivedPlace;
import java.time.LocalDate;
import java.time.Month;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

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
        String step,
        String plugin,
        String metric,
        String summary,
        String subject,
        String recommendation,
        String requirement,
        String waived,
        String owner,
        String reason) {

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
                    "a is set",
                    "",
                    "",
                    "",
                    "",
                    "",
                    "",
                    "",
                    "",
                    "");

    /// The same, with what a plugin and a persona told, and what is waived beside it.
    public static final Untidy TOLD =
            HARMLESS.with("plugin", "Plugin")
                    .with("metric", "figure")
                    .with("summary", "It was slow.")
                    .with("subject", "some-rule")
                    .with("recommendation", "Take care.")
                    .with("requirement", "Keep it small.")
                    .with("waived", "another-rule")
                    .with("owner", "The team")
                    .with("reason", "It goes away.");

    /// The fields by name, so that a test can put one text into each in turn.
    public static final List<String> FIELDS =
            List.of(
                    "tool",
                    "rule",
                    "title",
                    "help",
                    "tag",
                    "path",
                    "message",
                    "excerpt",
                    "step",
                    "plugin",
                    "metric",
                    "summary",
                    "subject",
                    "recommendation",
                    "requirement",
                    "waived",
                    "owner",
                    "reason");

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
                field.equals("step") ? text : step,
                field.equals("plugin") ? text : plugin,
                field.equals("metric") ? text : metric,
                field.equals("summary") ? text : summary,
                field.equals("subject") ? text : subject,
                field.equals("recommendation") ? text : recommendation,
                field.equals("requirement") ? text : requirement,
                field.equals("waived") ? text : waived,
                field.equals("owner") ? text : owner,
                field.equals("reason") ? text : reason);
    }

    public Group group() {
        return group(GroupContext.NONE);
    }

    /// The group, what that persona and a plugin told about it, and what is waived beside it.
    public Group told(String persona) {
        var told = new LinkedHashMap<>(Map.of(metric, metric));
        return group(
                new GroupContext(
                        Optional.of(
                                new Consultation(
                                        persona,
                                        new Subject.Rule(subject),
                                        OptionalDouble.of(0.5),
                                        recommendation,
                                        List.of(requirement, requirement))),
                        List.of(
                                new PluginResult(
                                        plugin,
                                        plugin,
                                        PluginResult.Status.PASSED,
                                        List.of(),
                                        summary,
                                        told)),
                        List.of(waived(WaivedPlace.Kind.FINDING), waived(WaivedPlace.Kind.RULE))));
    }

    private WaivedPlace waived(WaivedPlace.Kind kind) {
        return new WaivedPlace(
                kind,
                waived,
                waived,
                new Acceptance(
                        "w-" + "0".repeat(20), owner, reason, LocalDate.of(2026, Month.JUNE, 30)));
    }

    private Group group(GroupContext context) {
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
                context,
                List.of(
                        new Group.Member(
                                new FindingId("f-0000000000-00000000000000000000"),
                                List.of(occurrence))));
    }
}
