package dev.writ.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.writ.kernel.Actor;
import dev.writ.workshop.Chat;
import dev.writ.workshop.Comments;
import dev.writ.workshop.ListMessages;
import dev.writ.workshop.ShareDraft;
import dev.writ.workshop.Texts;
import dev.writ.workshop.WorkshopId;
import jakarta.inject.Singleton;
import java.util.function.Consumer;

/// What is said about drafts in the store of this process.
@Singleton
class LocalTalk implements TalkDesk {

    private final LocalJson json;
    private final Chat chat;
    private final ListMessages listMessages;
    private final Comments comments;
    private final ShareDraft shareDraft;
    private final Texts texts;

    LocalTalk(
            LocalJson json,
            Chat chat,
            ListMessages listMessages,
            Comments comments,
            ShareDraft shareDraft,
            Texts texts) {
        this.json = json;
        this.chat = chat;
        this.listMessages = listMessages;
        this.comments = comments;
        this.shareDraft = shareDraft;
        this.texts = texts;
    }

    @Override
    public JsonNode say(String draft, JsonNode request, Consumer<String> heard) {
        String text = request.path("text").asText();
        var input = new Chat.Input(new WorkshopId(draft), text, Actor.LOCAL);
        return json.tree(chat.run(input, heard::accept));
    }

    @Override
    public JsonNode messages(String draft) {
        return json.tree(
                listMessages.run(new ListMessages.Input(new WorkshopId(draft), Actor.LOCAL)));
    }

    @Override
    public JsonNode comments(String draft) {
        return json.tree(comments.list(new WorkshopId(draft), Actor.LOCAL));
    }

    @Override
    public JsonNode comment(String draft, JsonNode request) {
        var said = json.read(request, Comments.CommentRequest.class);
        return json.tree(comments.add(new WorkshopId(draft), said, Actor.LOCAL));
    }

    @Override
    public JsonNode resolve(String draft, int number, boolean resolved) {
        return json.tree(comments.resolve(new WorkshopId(draft), number, resolved, Actor.LOCAL));
    }

    @Override
    public JsonNode share(String draft, JsonNode team) {
        var people = json.read(team, ShareDraft.Team.class);
        return json.tree(
                shareDraft.run(new ShareDraft.Input(new WorkshopId(draft), people, Actor.LOCAL)));
    }

    @Override
    public JsonNode versions(String draft) {
        return json.tree(texts.list(new WorkshopId(draft), Actor.LOCAL));
    }

    @Override
    public JsonNode version(String draft, int number) {
        return json.tree(texts.find(new WorkshopId(draft), number, Actor.LOCAL));
    }

    @Override
    public JsonNode restore(String draft, int number, int revision) {
        return json.tree(texts.restore(new WorkshopId(draft), number, revision, Actor.LOCAL));
    }
}
