package dev.writ.draft;

import dev.writ.finding.Excerpt;
import dev.writ.finding.Group;
import dev.writ.finding.Occurrence;
import dev.writ.finding.Place;
import dev.writ.kernel.Fields;
import dev.writ.template.Advice;
import dev.writ.template.Route;
import dev.writ.template.Untrusted;
import dev.writ.template.VerifyCommands;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// What a template is told of a group. All text of the analyzer and the code is cleaned here, once.
@Singleton
public class DraftInputs {

    private static final int WORD = 120;
    private static final int LINE = 300;
    private static final int BLOCK = 1_500;

    private final VerifyCommands verifyCommands;
    private final Advice advice;

    public DraftInputs(VerifyCommands verifyCommands, Advice advice) {
        this.verifyCommands = verifyCommands;
        this.advice = advice;
    }

    Fields of(Group group, Route route, Fields settings) {
        var rule = group.rule();
        var inputs = Fields.builder();
        advice.of(group, route.persona()).forEach(inputs::put);
        ContextInputs.put(group.context(), inputs);
        return inputs.put("session_id", group.scan().value())
                .put("persona.name", route.persona().name())
                .put("persona.role", route.persona().role())
                .put("persona.background", route.persona().background())
                .put("persona.expertise", route.persona().expertise())
                .put("issue.type", Untrusted.line(rule.id(), WORD))
                .put("issue.title", Untrusted.line(rule.title(), LINE))
                .put("issue.tool", Untrusted.name(rule.tool(), WORD))
                .put("issue.severity", group.severity().name().toLowerCase(Locale.ROOT))
                .put("issue.file_path", files(group))
                .put("issue.line_numbers", lines(group))
                .put("issue.description", description(group))
                .put("issue.help", prose(rule.help()))
                .putAll("places", places(group))
                .put("verify_command", verifyCommands.of(rule.tool(), settings))
                .build();
    }

    /// Ours, made of an analyzer's words: so a count and a name, no message.
    private static String description(Group group) {
        int places = group.members().size();
        return (places == 1 ? "1 place" : places + " places")
                + " reported by "
                + Untrusted.name(group.rule().tool(), WORD)
                + " under rule `"
                + Untrusted.line(group.rule().id(), WORD)
                + "`";
    }

    private static String files(Group group) {
        return group.members().stream()
                .map(member -> member.first().place().path())
                .map(path -> path.isEmpty() ? "(no file)" : Untrusted.line(path, LINE))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static String lines(Group group) {
        String lines =
                group.members().stream()
                        .map(member -> member.first().place().line())
                        .filter(line -> line > 0)
                        .map(String::valueOf)
                        .distinct()
                        .collect(Collectors.joining(", "));
        return lines.isEmpty() ? "not given" : lines;
    }

    /// Places of which there is only one and the same thing to say stand together.
    private static List<Fields> places(Group group) {
        var alike = new LinkedHashMap<Object, List<Group.Member>>();
        for (Group.Member member : group.members()) {
            alike.computeIfAbsent(likeness(member), any -> new ArrayList<>()).add(member);
        }
        var places = new ArrayList<Fields>();
        for (List<Group.Member> members : alike.values()) {
            places.add(place(places.size() + 1, members));
        }
        return places;
    }

    /// What a place says beside its line; one with an excerpt or a code flow is like no other.
    private static Object likeness(Group.Member member) {
        Occurrence first = member.first();
        boolean hasContext = first.excerpt().isPresent() || !first.steps().isEmpty();
        return hasContext
                ? member.finding()
                : List.of(first.place().path(), first.message(), tools(member));
    }

    private static Fields place(int number, List<Group.Member> members) {
        Group.Member member = members.getFirst();
        Occurrence first = member.first();
        var place =
                Fields.builder()
                        .put("number", number)
                        .put("location", location(members))
                        .put("tools", tools(member))
                        .put("message", message(first));
        first.excerpt()
                .filter(excerpt -> !excerpt.text().isBlank())
                .ifPresent(excerpt -> place.put("excerpt", numbered(excerpt, first.place())));
        if (!first.steps().isEmpty()) {
            place.put("steps", steps(first.steps()));
        }
        return place.build();
    }

    private static String message(Occurrence occurrence) {
        String message = prose(occurrence.message());
        return message.isEmpty() ? Untrusted.block("(no message)", BLOCK) : message;
    }

    /// Without the indentation and the empty lines that its source file put around it.
    private static String prose(String text) {
        return Untrusted.block(text.stripTrailing().stripIndent().strip(), BLOCK);
    }

    /// `src/Main.java:12, 15, 19`
    private static String location(List<Group.Member> members) {
        String further =
                members.stream()
                        .skip(1)
                        .map(member -> ", " + member.first().place().line())
                        .collect(Collectors.joining());
        return Untrusted.line(members.getFirst().first().place().label() + further, LINE);
    }

    private static String tools(Group.Member member) {
        return member.occurrences().stream()
                .map(each -> each.rule().tool() + " " + each.rule().id())
                .distinct()
                .map(each -> Untrusted.line(each, WORD))
                .collect(Collectors.joining(", "));
    }

    /// Lines with their numbers, the reported ones marked.
    private static String numbered(Excerpt excerpt, Place place) {
        var lines = new StringBuilder();
        int number = excerpt.firstLine();
        int last = Math.max(place.line(), place.endLine());
        for (String line : excerpt.text().split("\n", -1)) {
            boolean reported = number >= place.line() && number <= last;
            lines.append(reported ? "> " : "  ").append(number++).append("  ").append(line);
            lines.append('\n');
        }
        return Untrusted.block(lines.toString(), Excerpt.MAX_CHARS * 2);
    }

    private static String steps(List<Occurrence.Step> steps) {
        var lines = new StringBuilder();
        int number = 1;
        for (Occurrence.Step step : steps) {
            lines.append(number++).append(". ").append(step.place().label());
            lines.append("  ").append(Untrusted.line(step.message(), LINE)).append('\n');
        }
        return Untrusted.block(lines.toString(), BLOCK);
    }
}
