package dev.writ.web;

import dev.writ.web.identity.Caller;
import dev.writ.web.identity.Roles;
import dev.writ.workshop.Chat;
import dev.writ.workshop.ChatMessage;
import dev.writ.workshop.Comment;
import dev.writ.workshop.Comments;
import dev.writ.workshop.DraftText;
import dev.writ.workshop.ListMessages;
import dev.writ.workshop.ShareDraft;
import dev.writ.workshop.Shown;
import dev.writ.workshop.Texts;
import dev.writ.workshop.WorkshopId;
import io.quarkus.resteasy.reactive.jackson.CustomDeserialization;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestStreamElementType;
import org.jspecify.annotations.Nullable;

/// What is said about a draft: with the assistant, among people, and by its earlier texts.
@Path("/api/workshop")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = Api.WORKSHOP)
public class WorkshopTalkResource {

    /// Something for the assistant.
    ///
    /// @param text 1 to 10,000 characters
    public record ChatRequest(String text) {}

    /// @param resolved whether it is dealt with
    public record CommentState(boolean resolved) {}

    /// @param revision that the earlier text replaces
    public record Restoration(int revision) {}

    private final Chat chat;
    private final ChatStream chatStream;
    private final ListMessages listMessages;
    private final Comments comments;
    private final Texts texts;
    private final ShareDraft shareDraft;
    private final Posts posts;
    private final Caller caller;

    WorkshopTalkResource(
            Chat chat,
            ChatStream chatStream,
            ListMessages listMessages,
            Comments comments,
            Texts texts,
            ShareDraft shareDraft,
            Posts posts,
            Caller caller) {
        this.chat = chat;
        this.chatStream = chatStream;
        this.listMessages = listMessages;
        this.comments = comments;
        this.texts = texts;
        this.shareDraft = shareDraft;
        this.posts = posts;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(Roles.AUTHOR)
    @Path("/drafts/{id}/chat")
    @Operation(
            operationId = "getWorkshopChat",
            summary = "Read the conversation",
            description = "The oldest message first.")
    @APIResponse(responseCode = "200", description = "The messages.")
    public List<ChatMessage> messages(@PathParam("id") String id) {
        return listMessages.run(new ListMessages.Input(new WorkshopId(id), caller.actor()));
    }

    @POST
    @Blocking
    @RolesAllowed(Roles.AUTHOR)
    @Path("/drafts/{id}/chat")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RestStreamElementType(MediaType.APPLICATION_JSON)
    @CustomDeserialization(Strict.class)
    @Operation(
            operationId = "sayInWorkshop",
            summary = "Say something to the assistant",
            description =
                    "The answer streams: each event is JSON with `piece`, and the last one has "
                            + "`message`, or `problem` when the model failed. An event without any "
                            + "of them keeps the connection alive. Who leaves ends the answer.")
    @RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = ChatRequest.class)))
    @APIResponse(
            responseCode = "200",
            description = "The answer, while it is made.",
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            schema = @Schema(type = SchemaType.STRING)))
    public Multi<ChatEvent> say(
            @PathParam("id") String id,
            @Nullable ChatRequest body,
            @Context ContainerRequestContext request) {
        var input =
                new Chat.Input(new WorkshopId(id), Parameters.body(body).text(), caller.actor());
        return chatStream.of(chat.say(input), Requests.of(request));
    }

    @GET
    @RolesAllowed(Roles.AUTHOR)
    @Path("/drafts/{id}/comments")
    @Operation(
            operationId = "listWorkshopComments",
            summary = "List the comments on a draft",
            description = "The oldest first, those that are dealt with among them.")
    @APIResponse(responseCode = "200", description = "The comments.")
    public List<Comment> comments(@PathParam("id") String id) {
        return comments.list(new WorkshopId(id), caller.actor());
    }

    @POST
    @RolesAllowed(Roles.AUTHOR)
    @Path("/drafts/{id}/comments")
    @Consumes(MediaType.APPLICATION_JSON)
    @CustomDeserialization(Strict.class)
    @Operation(
            operationId = "commentOnWorkshopDraft",
            summary = "Comment on a draft",
            description = "As a whole, or on some of its lines.")
    @RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = Comments.CommentRequest.class)))
    @APIResponse(
            responseCode = "201",
            description = "The comment.",
            content = @Content(schema = @Schema(implementation = Comment.class)))
    public Response comment(
            @PathParam("id") String id,
            @HeaderParam(Posts.KEY) @Nullable String key,
            Comments.@Nullable CommentRequest body) {
        var draft = new WorkshopId(id);
        var request = Parameters.body(body);
        return posts.answer(
                "POST " + WorkshopResource.DRAFTS + draft + "/comments",
                key,
                request,
                () -> Posts.Made.of(201, comments.add(draft, request, caller.actor())));
    }

    @PUT
    @RolesAllowed(Roles.AUTHOR)
    @Path("/drafts/{id}/comments/{number}")
    @Consumes(MediaType.APPLICATION_JSON)
    @CustomDeserialization(Strict.class)
    @Operation(
            operationId = "resolveWorkshopComment",
            summary = "Resolve a comment",
            description = "Says that it is dealt with, or that it is not.")
    @RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = CommentState.class)))
    @APIResponse(responseCode = "200", description = "The comment as it is now.")
    public Comment resolve(
            @PathParam("id") String id,
            @PathParam("number") String number,
            @Nullable CommentState body) {
        return comments.resolve(
                new WorkshopId(id),
                Parameters.number("number", number, 0),
                Parameters.body(body).resolved(),
                caller.actor());
    }

    @PUT
    @RolesAllowed(Roles.AUTHOR)
    @Path("/drafts/{id}/shares")
    @Consumes(MediaType.APPLICATION_JSON)
    @CustomDeserialization(Strict.class)
    @Operation(
            operationId = "shareWorkshopDraft",
            summary = "Share a draft with a team",
            description = "With those of the list and no others. Only its owner can.")
    @RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = ShareDraft.Team.class)))
    @APIResponse(responseCode = "200", description = "The draft as it is shared now.")
    public Shown share(@PathParam("id") String id, ShareDraft.@Nullable Team body) {
        return shareDraft.run(
                new ShareDraft.Input(new WorkshopId(id), Parameters.body(body), caller.actor()));
    }

    @GET
    @RolesAllowed(Roles.AUTHOR)
    @Path("/drafts/{id}/versions")
    @Operation(
            operationId = "listWorkshopVersions",
            summary = "List the texts of a draft",
            description = "The last 50 that were kept, newest first.")
    @APIResponse(responseCode = "200", description = "The texts.")
    public List<DraftText> versions(@PathParam("id") String id) {
        return texts.list(new WorkshopId(id), caller.actor());
    }

    @GET
    @RolesAllowed(Roles.AUTHOR)
    @Path("/drafts/{id}/versions/{number}")
    @Operation(
            operationId = "getWorkshopVersion",
            summary = "Compare an earlier text with the draft",
            description = "The text and a unified diff from it to the draft.")
    @APIResponse(responseCode = "200", description = "Text and diff.")
    public Texts.Compared version(@PathParam("id") String id, @PathParam("number") String number) {
        return texts.find(
                new WorkshopId(id), Parameters.number("number", number, 0), caller.actor());
    }

    @PUT
    @RolesAllowed(Roles.AUTHOR)
    @Path("/drafts/{id}/versions/{number}")
    @Consumes(MediaType.APPLICATION_JSON)
    @CustomDeserialization(Strict.class)
    @Operation(
            operationId = "restoreWorkshopVersion",
            summary = "Restore an earlier text",
            description = "Writes it again as the newest; nothing in between is lost.")
    @RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = Restoration.class)))
    @APIResponse(responseCode = "200", description = "The draft as it is kept now.")
    public Shown restore(
            @PathParam("id") String id,
            @PathParam("number") String number,
            @Nullable Restoration body) {
        return texts.restore(
                new WorkshopId(id),
                Parameters.number("number", number, 0),
                Parameters.body(body).revision(),
                caller.actor());
    }
}
