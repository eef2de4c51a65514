package dev.writ.overview;

import dev.writ.finding.ListScans;
import dev.writ.finding.Scan;
import dev.writ.kernel.Actor;
import dev.writ.kernel.Paging;
import dev.writ.kernel.UseCase;
import dev.writ.token.TokenCounter;
import dev.writ.workshop.ChatMessage;
import dev.writ.workshop.Comment;
import dev.writ.workshop.Comments;
import dev.writ.workshop.DraftTest;
import dev.writ.workshop.DraftText;
import dev.writ.workshop.FindDraft;
import dev.writ.workshop.ListMessages;
import dev.writ.workshop.ListTests;
import dev.writ.workshop.Shown;
import dev.writ.workshop.Texts;
import dev.writ.workshop.WorkshopId;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A draft of the workshop, with all that was said of it and tried.
@Singleton
public class ViewDraft implements UseCase<FindDraft.Input, ViewDraft.Output> {

    /// @param tokens of the content
    /// @param tests the last 20, the newest first
    /// @param texts the last 50, the newest first
    /// @param scans that it can be tried on
    public record Output(
            Shown draft,
            int tokens,
            List<ChatMessage> messages,
            List<DraftTest> tests,
            List<Comment> comments,
            List<Earlier> texts,
            List<Scan> scans) {}

    /// A text of a draft, without the text.
    ///
    /// @param length in characters
    public record Earlier(
            int number, int revision, Actor by, boolean automatic, Instant at, int length) {

        static Earlier of(DraftText text) {
            return new Earlier(
                    text.number(),
                    text.revision(),
                    text.by(),
                    text.automatic(),
                    text.at(),
                    text.content().length());
        }
    }

    /// Scans that are offered, the newest of a project.
    private static final int OFFERED = 50;

    private final FindDraft findDraft;
    private final ListMessages listMessages;
    private final ListTests listTests;
    private final Comments comments;
    private final Texts texts;
    private final ListScans listScans;
    private final TokenCounter tokens;

    public ViewDraft(
            FindDraft findDraft,
            ListMessages listMessages,
            ListTests listTests,
            Comments comments,
            Texts texts,
            ListScans listScans,
            TokenCounter tokens) {
        this.findDraft = findDraft;
        this.listMessages = listMessages;
        this.listTests = listTests;
        this.comments = comments;
        this.texts = texts;
        this.listScans = listScans;
        this.tokens = tokens;
    }

    /// @throws dev.writ.kernel.Failed when it is not there for this reader
    @Override
    public Output run(FindDraft.Input input) {
        WorkshopId id = input.id();
        Actor reader = input.actor();
        Shown draft = findDraft.run(input);
        var last = new ListScans.Input(Optional.empty(), new Paging(OFFERED, Optional.empty()));
        return new Output(
                draft,
                tokens.count(draft.content()),
                listMessages.run(new ListMessages.Input(id, reader)),
                listTests.run(new ListTests.Input(id, reader)),
                comments.list(id, reader),
                texts.list(id, reader).stream().map(Earlier::of).toList(),
                listScans.run(last).items());
    }
}
