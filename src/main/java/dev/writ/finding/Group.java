package dev.writ.finding;

import dev.writ.kernel.Fields;
import dev.writ.kernel.ItemType;
import dev.writ.kernel.Key;
import dev.writ.kernel.Query;
import dev.writ.kernel.Shard;
import dev.writ.project.ProjectName;
import java.util.List;
import java.util.stream.IntStream;

/// The findings of one scan that one prompt handles together, with all that a prompt says of them.
///
/// @param rule the analyzer's rule the members share (of the first member where tools joined)
/// @param severity the worst of the members
/// @param context what the scan tells beside findings and is about this group
/// @param members in the order of their places; at least one, at most {@link #MAX_MEMBERS}
public record Group(
        GroupId id,
        ScanId scan,
        ProjectName project,
        AnalyzerRule rule,
        Severity severity,
        GroupContext context,
        List<Member> members) {

    /// More places than that in one file make another group.
    public static final int MAX_MEMBERS = 20;

    public static final ItemType<Group> TYPE =
            ItemType.of("group", group -> key(group.id()), Group::write, Group::read)
                    .indexedBy(Group::index);

    /// The groups of a scan are spread over that many partitions of the index.
    private static final int SHARDS = 8;

    public Group {
        members = List.copyOf(members);
    }

    /// A finding and how this scan saw it: one occurrence for each tool that saw it, the first
    /// leading.
    public record Member(FindingId finding, List<Occurrence> occurrences) {

        public Member {
            occurrences = List.copyOf(occurrences);
        }

        public Occurrence first() {
            return occurrences.getFirst();
        }

        /// The worst that any tool gives it.
        Severity severity() {
            return occurrences.stream()
                    .map(Occurrence::severity)
                    .min(Severity::compareTo)
                    .orElseThrow();
        }

        /// What a report says, the most urgent first, else what the severity says.
        Priority priority() {
            return occurrences.stream()
                    .flatMap(each -> each.priority().stream())
                    .min(Priority::compareTo)
                    .orElseGet(() -> severity().priority());
        }

        /// About how many bytes its texts take in the table.
        int bytes() {
            return occurrences.stream().mapToInt(Occurrence::bytes).sum();
        }
    }

    Group with(GroupContext newContext) {
        return new Group(id, scan, project, rule, severity, newContext, members);
    }

    /// All groups of a scan, a query a partition.
    static List<Query> of(ScanId scan) {
        return IntStream.range(0, SHARDS)
                .mapToObj(shard -> Query.ofIndex(inScan(scan, shard), ""))
                .toList();
    }

    private static String inScan(ScanId scan, int shard) {
        return "SCAN#" + scan + "#GROUPS#" + shard;
    }

    private Key index() {
        return new Key(inScan(scan, Shard.of(id.value(), SHARDS)), id.value());
    }

    public static Key key(GroupId id) {
        return new Key("GROUP#" + id, "GROUP");
    }

    public String path() {
        return members.getFirst().first().place().path();
    }

    /// When to act: the most urgent of the members.
    public Priority priority() {
        Priority most = Priority.P3;
        for (Member member : members) {
            Priority each = member.priority();
            most = each.compareTo(most) < 0 ? each : most;
        }
        return most;
    }

    public List<FindingId> findings() {
        return members.stream().map(Member::finding).toList();
    }

    private Fields write() {
        var fields = Fields.builder();
        if (!context.isEmpty()) {
            fields.put("context", context.write());
        }
        return fields.put("id", id.value())
                .put("scan", scan.value())
                .put("project", project.value())
                .put("rule", rule.write())
                .put("severity", severity)
                .putAll(
                        "members",
                        members.stream()
                                .map(
                                        member ->
                                                Fields.builder()
                                                        .put("finding", member.finding().value())
                                                        .putAll(
                                                                "occurrences",
                                                                member.occurrences().stream()
                                                                        .map(Occurrence::write)
                                                                        .toList())
                                                        .build())
                                .toList())
                .build();
    }

    private static Group read(Fields fields) {
        return new Group(
                new GroupId(fields.text("id")),
                new ScanId(fields.text("scan")),
                new ProjectName(fields.text("project")),
                AnalyzerRule.read(fields.child("rule")),
                fields.choice("severity", Severity.class),
                fields.optionalChild("context").map(GroupContext::read).orElse(GroupContext.NONE),
                fields.children("members").stream()
                        .map(
                                member ->
                                        new Member(
                                                new FindingId(member.text("finding")),
                                                member.children("occurrences").stream()
                                                        .map(Occurrence::read)
                                                        .toList()))
                        .toList());
    }
}
