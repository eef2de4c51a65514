package dev.writ.workshop;

import dev.writ.kernel.Actor;
import dev.writ.kernel.Failed;
import dev.writ.kernel.Merged;
import dev.writ.kernel.Stored;
import dev.writ.kernel.Table;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What people say about a draft, as a whole or about some of its lines.
@Singleton
public class Comments {

    /// @param text 1 to 2,000 characters
    /// @param lines of the content as it is now
    public record CommentRequest(String text, Optional<Comment.Lines> lines) {}

    private final Table table;
    private final Drafts drafts;
    private final Clock clock;

    public Comments(Table table, Drafts drafts, Clock clock) {
        this.table = table;
        this.drafts = drafts;
        this.clock = clock;
    }

    /// The oldest first.
    public List<Comment> list(WorkshopId id, Actor actor) {
        drafts.open(id, actor, Share.Right.READ);
        return new Merged(table, List.of(Comment.of(id)))
                .take(Comment.MAX).stream().map(Comment.TYPE::value).toList();
    }

    /// @throws Failed naming the field, or when there are 500 already
    public Comment add(WorkshopId id, CommentRequest request, Actor actor) {
        String text = Bounds.text("text", request.text(), 1, Bounds.MAX_COMMENT);
        var added = new ArrayList<Comment>();
        drafts.change(
                id,
                actor,
                Share.Right.READ,
                draft -> {
                    int number = draft.progress().comments() + 1;
                    Bounds.number("The number of comments", number, 1, Comment.MAX);
                    var comment =
                            new Comment(
                                    id,
                                    number,
                                    actor,
                                    text,
                                    draft.sheet().revision(),
                                    request.lines().map(lines -> within(draft, lines)),
                                    clock.instant(),
                                    Optional.empty());
                    added.add(comment);
                    return Optional.of(
                            Change.to(
                                    draft.with(draft.progress().oneComment()),
                                    Comment.TYPE.create(comment)));
                });
        return added.getLast();
    }

    private static Comment.Lines within(WorkshopDraft draft, Comment.Lines lines) {
        int last = draft.sheet().content().split("\n", -1).length;
        Bounds.number("lines.to", lines.to(), 1, last);
        Bounds.number("lines.from", lines.from(), 1, lines.to());
        return lines;
    }

    /// Says that a comment is dealt with, or that it is not.
    ///
    /// @throws Failed when there is no such comment
    public Comment resolve(WorkshopId id, int number, boolean resolved, Actor actor) {
        var changed = new ArrayList<Comment>();
        drafts.change(
                id,
                actor,
                Share.Right.READ,
                draft -> {
                    Stored<Comment> old =
                            Comment.TYPE
                                    .find(table, Comment.key(id, number))
                                    .orElseThrow(() -> absent(number));
                    boolean same = old.value().resolvedBy().isPresent() == resolved;
                    Comment now =
                            same
                                    ? old.value()
                                    : old.value()
                                            .resolved(
                                                    resolved
                                                            ? Optional.of(actor)
                                                            : Optional.empty());
                    changed.add(now);
                    return same
                            ? Optional.empty()
                            : Optional.of(Change.to(draft, Comment.TYPE.replace(old, now)));
                });
        return changed.getLast();
    }

    private static Failed absent(int number) {
        return Failed.notFound(
                "There is no comment " + number + " of this draft",
                "List the comments to see what there is");
    }
}
