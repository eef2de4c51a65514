package dev.writ.workshop;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.writ.kernel.Actor;
import dev.writ.kernel.Fields;
import dev.writ.kernel.ItemType;
import dev.writ.kernel.Key;
import dev.writ.kernel.Query;
import dev.writ.kernel.Shard;
import dev.writ.template.TemplateRef;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// A template that somebody designs.
///
/// @param parent the template it was cloned from
/// @param shares beside the owner
/// @param committed what it became
/// @param updatedAt the last time anybody did anything with it
public record WorkshopDraft(
        WorkshopId id,
        Actor owner,
        Sheet sheet,
        Optional<String> parent,
        Status status,
        Progress progress,
        List<Share> shares,
        Optional<TemplateRef> committed,
        Instant createdAt,
        Instant updatedAt) {

    /// `draft → testing → ready → committed`.
    public enum Status {
        @JsonProperty("draft")
        DRAFT,
        @JsonProperty("testing")
        TESTING,
        @JsonProperty("ready")
        READY,
        @JsonProperty("committed")
        COMMITTED
    }

    public static final ItemType<WorkshopDraft> TYPE =
            new ItemType<>(
                    "workshop-draft",
                    draft -> key(draft.id()),
                    WorkshopDraft::index,
                    WorkshopDraft::expiry,
                    WorkshopDraft::write,
                    WorkshopDraft::read);

    /// Untouched for so long, it is removed by the next {@link CleanWorkshop}.
    static final Duration UNTOUCHED = Duration.ofDays(30);

    /// Untouched for so long, it is gone even if nobody ever cleans.
    private static final Duration KEPT = Duration.ofDays(90);

    private static final int SHARDS = 16;
    private static final String SORT = "DRAFT";

    public WorkshopDraft {
        shares = List.copyOf(shares);
    }

    static WorkshopDraft of(
            WorkshopId id, Actor owner, Sheet sheet, Optional<String> parent, Instant now) {
        return new WorkshopDraft(
                id,
                owner,
                sheet,
                parent,
                Status.DRAFT,
                Progress.NONE,
                List.of(),
                Optional.empty(),
                now,
                now);
    }

    /// Everything of a draft lies in one partition.
    static String partition(WorkshopId id) {
        return "WORKSHOP#" + id;
    }

    public static Key key(WorkshopId id) {
        return new Key(partition(id), SORT);
    }

    /// Those that are not committed, a query a partition, the longest untouched first.
    static List<Query> uncommitted() {
        return IntStream.range(0, SHARDS)
                .mapToObj(shard -> Query.ofIndex(inShard(shard), ""))
                .toList();
    }

    boolean isCommitted() {
        return status == Status.COMMITTED;
    }

    WorkshopDraft with(Sheet newSheet) {
        return new WorkshopDraft(
                id, owner, newSheet, parent, status, progress, shares, committed, createdAt,
                updatedAt);
    }

    WorkshopDraft with(Status newStatus) {
        return new WorkshopDraft(
                id, owner, sheet, parent, newStatus, progress, shares, committed, createdAt,
                updatedAt);
    }

    WorkshopDraft with(Progress newProgress) {
        return new WorkshopDraft(
                id,
                owner,
                sheet,
                parent,
                status,
                newProgress,
                shares,
                committed,
                createdAt,
                updatedAt);
    }

    WorkshopDraft with(List<Share> newShares) {
        return new WorkshopDraft(
                id, owner, sheet, parent, status, progress, newShares, committed, createdAt,
                updatedAt);
    }

    WorkshopDraft committedAs(TemplateRef ref) {
        return new WorkshopDraft(
                id,
                owner,
                sheet,
                parent,
                Status.COMMITTED,
                progress,
                shares,
                Optional.of(ref),
                createdAt,
                updatedAt);
    }

    /// After a pause that counts with so many seconds.
    WorkshopDraft touched(Instant now) {
        long seconds = Progress.spent(updatedAt, now);
        return new WorkshopDraft(
                id,
                owner,
                sheet,
                parent,
                status,
                progress.later(seconds),
                shares,
                committed,
                createdAt,
                now);
    }

    private static String inShard(int shard) {
        return "WORKSHOPS#" + shard;
    }

    private Optional<Key> index() {
        int shard = Shard.of(id.value(), SHARDS);
        return isCommitted()
                ? Optional.empty()
                : Optional.of(new Key(inShard(shard), Key.time(updatedAt) + "#" + id));
    }

    private Optional<Instant> expiry() {
        return isCommitted() ? Optional.empty() : Optional.of(updatedAt.plus(KEPT));
    }

    private Fields write() {
        var fields =
                Fields.builder()
                        .put("id", id.value())
                        .put("owner", owner.name())
                        .put("parent", parent)
                        .put("status", status)
                        .put("progress", progress.write())
                        .putAll("shares", shares.stream().map(Share::write).toList())
                        .put("committed", committed.map(TemplateRef::toString))
                        .put("createdAt", createdAt.toString())
                        .put("updatedAt", updatedAt.toString());
        sheet.write(fields);
        return fields.build();
    }

    private static WorkshopDraft read(Fields fields) {
        return new WorkshopDraft(
                new WorkshopId(fields.text("id")),
                new Actor(fields.text("owner")),
                Sheet.read(fields),
                fields.optionalText("parent"),
                fields.choice("status", Status.class),
                Progress.read(fields.child("progress")),
                fields.children("shares").stream().map(Share::read).toList(),
                fields.optionalText("committed").map(TemplateRef::parse),
                Instant.parse(fields.text("createdAt")),
                Instant.parse(fields.text("updatedAt")));
    }
}
