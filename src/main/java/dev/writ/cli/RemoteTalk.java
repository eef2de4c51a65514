package dev.writ.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.writ.kernel.Failed;
import dev.writ.kernel.Failure;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// What is said about drafts at a server.
record RemoteTalk(Server server) implements TalkDesk {

    @Override
    public JsonNode say(String draft, JsonNode request, Consumer<String> heard) {
        var messages = new ArrayList<JsonNode>();
        server.events(
                RemoteWorkshop.path(draft) + "/chat",
                request,
                event -> hear(event, heard, messages));
        return messages.stream().findFirst().orElseThrow(RemoteTalk::cutOff);
    }

    private static void hear(JsonNode event, Consumer<String> heard, List<JsonNode> messages) {
        if (event.has("problem")) {
            JsonNode problem = event.path("problem");
            throw new Failed(Refused.failure(problem.path("status").asInt(), problem));
        }
        if (event.has("message")) {
            messages.add(event.path("message"));
        }
        if (event.has("piece")) {
            heard.accept(event.path("piece").asText());
        }
    }

    private static Failed cutOff() {
        return new Failed(
                new Failure.Unavailable(
                        Failure.Code.TIMEOUT,
                        "The server ended the answer before its end",
                        "Read the conversation, and say it again when the answer is not there"));
    }

    @Override
    public JsonNode messages(String draft) {
        return server.get(RemoteWorkshop.path(draft) + "/chat", Map.of());
    }

    @Override
    public JsonNode comments(String draft) {
        return server.get(RemoteWorkshop.path(draft) + "/comments", Map.of());
    }

    @Override
    public JsonNode comment(String draft, JsonNode request) {
        return server.post(RemoteWorkshop.path(draft) + "/comments", request);
    }

    @Override
    public JsonNode resolve(String draft, int number, boolean resolved) {
        return server.put(
                RemoteWorkshop.path(draft) + "/comments/" + number,
                Bodies.of(Map.of("resolved", resolved)));
    }

    @Override
    public JsonNode share(String draft, JsonNode team) {
        return server.put(RemoteWorkshop.path(draft) + "/shares", team);
    }

    @Override
    public JsonNode versions(String draft) {
        return server.get(RemoteWorkshop.path(draft) + "/versions", Map.of());
    }

    @Override
    public JsonNode version(String draft, int number) {
        return server.get(version(draft, String.valueOf(number)), Map.of());
    }

    @Override
    public JsonNode restore(String draft, int number, int revision) {
        return server.put(
                version(draft, String.valueOf(number)), Bodies.of(Map.of("revision", revision)));
    }

    private static String version(String draft, String number) {
        return RemoteWorkshop.path(draft) + "/versions/" + number;
    }
}
