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
/// @param members in the order of their places; at least one, at most {@link #MAX_MEMBERS}
public record Group(
        GroupId id,
        ScanId scan,
        ProjectName project,
        AnalyzerRule rule,
        Severity severity,
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

        /// About how many bytes its texts take in the table.
        int bytes() {
            return occurrences.stream().mapToInt(Occurrence::bytes).sum();
        }
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

    public List<FindingId> findings() {
        return members.stream().map(Member::finding).toList();
    }

    private Fields write() {
        return Fields.builder()
                .put("id", id.value())
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
