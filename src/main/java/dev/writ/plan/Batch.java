package dev.writ.plan;

import dev.writ.finding.FindingId;
import dev.writ.finding.GroupId;
import dev.writ.finding.ScanId;
import dev.writ.kernel.Fields;
import dev.writ.kernel.Hash;
import dev.writ.kernel.ItemType;
import dev.writ.kernel.Key;
import dev.writ.pipeline.Start;
import dev.writ.project.ProjectName;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Groups of a scan that one execution of the state machine walks: its documents travel as one id.
///
/// @param planning when the planning began that it belongs to
/// @param starts at most {@link #MAX_GROUPS}
/// @param ended whether all its walks have ended
public record Batch(
        BatchId id,
        ScanId scan,
        ProjectName project,
        Instant planning,
        List<Start> starts,
        boolean ended) {

    /// As many as an inline Map of Step Functions walks at a time. An event history holds 25,000
    /// events; that many walks, all retried, make about 6,000.
    public static final int MAX_GROUPS = 40;

    /// Longer than anybody can redrive an execution, which is 14 days.
    private static final Duration KEPT = Duration.ofDays(30);

    private static final int ID_LENGTH = 20;

    public static final ItemType<Batch> TYPE =
            ItemType.of("batch", batch -> key(batch.scan(), batch.id()), Batch::write, Batch::read)
                    .expiringAt(batch -> Optional.of(batch.planning().plus(KEPT)));

    public Batch {
        starts = List.copyOf(starts);
    }

    /// All groups of a planning, in their order.
    static List<Batch> of(Planning planning, List<Start> starts) {
        var batches = new ArrayList<Batch>();
        for (int from = 0; from < starts.size(); from += MAX_GROUPS) {
            batches.add(of(planning, starts, from));
        }
        return batches;
    }

    private static Batch of(Planning planning, List<Start> all, int from) {
        var starts = all.subList(from, Math.min(from + MAX_GROUPS, all.size()));
        var parts = new ArrayList<String>();
        parts.add(planning.scan().value());
        parts.add(planning.startedAt().toString());
        starts.forEach(start -> parts.add(start.group().value()));
        return new Batch(
                new BatchId("b-" + Hash.id(ID_LENGTH, parts)),
                planning.scan(),
                starts.getFirst().project(),
                planning.startedAt(),
                starts,
                false);
    }

    static Key key(ScanId scan, BatchId id) {
        return new Key("SCAN#" + scan, "BATCH#" + id);
    }

    Batch asEnded() {
        return new Batch(id, scan, project, planning, starts, true);
    }

    private Fields write() {
        return Fields.builder()
                .put("id", id.value())
                .put("scan", scan.value())
                .put("project", project.value())
                .put("planning", planning.toString())
                .putAll(
                        "groups",
                        starts.stream()
                                .map(
                                        start ->
                                                Fields.builder()
                                                        .put("group", start.group().value())
                                                        .put("findings", ids(start))
                                                        .build())
                                .toList())
                .put("ended", ended)
                .build();
    }

    private static List<String> ids(Start start) {
        return start.findings().stream().map(FindingId::value).toList();
    }

    private static Batch read(Fields fields) {
        var scan = new ScanId(fields.text("scan"));
        var project = new ProjectName(fields.text("project"));
        return new Batch(
                new BatchId(fields.text("id")),
                scan,
                project,
                Instant.parse(fields.text("planning")),
                fields.children("groups").stream()
                        .map(
                                each ->
                                        new Start(
                                                scan,
                                                project,
                                                new GroupId(each.text("group")),
                                                each.texts("findings").stream()
                                                        .map(FindingId::new)
                                                        .toList()))
                        .toList(),
                fields.flag("ended", false));
    }
}
