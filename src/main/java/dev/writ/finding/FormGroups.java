package dev.writ.finding;

import dev.writ.finding.Group.Member;
import dev.writ.kernel.Hash;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Puts findings into groups that share what was asked for, in an order that is always the same.
final class FormGroups {

    /// Fits an item of the table, which takes 400 KB.
    private static final int MAX_BYTES = 350_000;

    private static final Comparator<Member> BY_PLACE =
            Comparator.comparing((Member member) -> member.first().place().path())
                    .thenComparingInt(member -> member.first().place().line())
                    .thenComparingInt(member -> member.first().place().column())
                    .thenComparing(member -> member.finding().value());

    private static final Comparator<Group> BEST_FIRST =
            Comparator.comparing(Group::priority)
                    .thenComparing(Group::severity)
                    .thenComparing(group -> !isSecurity(group))
                    .thenComparingInt(group -> -group.members().size())
                    .thenComparing(Group::path)
                    .thenComparingInt(group -> group.members().getFirst().first().place().line())
                    .thenComparing(group -> group.rule().id())
                    .thenComparing(group -> group.id().value());

    private final Scan scan;
    private final GroupFindings.By by;

    FormGroups(Scan scan, GroupFindings.By by) {
        this.scan = scan;
        this.by = by;
    }

    /// The groups of these findings, best first.
    List<Group> of(List<Member> members) {
        var byKey = new LinkedHashMap<List<String>, List<Member>>();
        members.stream()
                .sorted(BY_PLACE)
                .forEach(
                        member ->
                                byKey.computeIfAbsent(key(member), any -> new ArrayList<>())
                                        .add(member));
        var groups = new ArrayList<Group>();
        for (Map.Entry<List<String>, List<Member>> each : byKey.entrySet()) {
            chunks(each.getValue()).forEach(chunk -> groups.add(group(chunk)));
        }
        groups.sort(BEST_FIRST);
        return groups;
    }

    private List<String> key(Member member) {
        AnalyzerRule rule = member.first().rule();
        return switch (by) {
            case NONE -> List.of(member.finding().value());
            case FILE -> List.of(rule.tool(), rule.id(), member.first().place().path());
            case RULE -> List.of(rule.tool(), rule.id());
        };
    }

    private static List<List<Member>> chunks(List<Member> members) {
        var chunks = new ArrayList<List<Member>>();
        var chunk = new ArrayList<Member>();
        int bytes = 0;
        for (Member member : members) {
            bytes += member.bytes();
            if (chunk.size() == Group.MAX_MEMBERS || (bytes > MAX_BYTES && !chunk.isEmpty())) {
                chunks.add(List.copyOf(chunk));
                chunk.clear();
                bytes = member.bytes();
            }
            chunk.add(member);
        }
        chunks.add(List.copyOf(chunk));
        return chunks;
    }

    private Group group(List<Member> members) {
        AnalyzerRule rule = members.getFirst().first().rule();
        var severity =
                members.stream().map(Member::severity).min(Comparator.naturalOrder()).orElseThrow();
        var parts = new ArrayList<>(List.of(scan.id().value(), by.name(), rule.tool(), rule.id()));
        members.forEach(member -> parts.add(member.finding().value()));
        return new Group(
                new GroupId("g-" + Hash.id(20, parts)),
                scan.id(),
                scan.project(),
                rule,
                severity,
                GroupContext.NONE,
                members);
    }

    private static boolean isSecurity(Group group) {
        return !group.rule().cwes().isEmpty() || group.rule().tags().contains("security");
    }
}
