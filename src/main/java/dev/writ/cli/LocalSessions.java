package dev.writ.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.writ.kernel.Actor;
import dev.writ.orchestration.BringSession;
import dev.writ.orchestration.FindSession;
import dev.writ.orchestration.ListSessions;
import dev.writ.orchestration.RemoveSession;
import dev.writ.orchestration.SessionId;
import dev.writ.orchestration.StartSession;
import dev.writ.orchestration.TellPart;
import dev.writ.project.ProjectName;
import jakarta.inject.Singleton;
import java.util.Map;

/// Session work over the store of this process.
@Singleton
class LocalSessions implements SessionDesk {

    private final LocalJson json;
    private final ListSessions listSessions;
    private final FindSession findSession;
    private final StartSession startSession;
    private final TellPart tellPart;
    private final BringSession bringSession;
    private final RemoveSession removeSession;

    LocalSessions(
            LocalJson json,
            ListSessions listSessions,
            FindSession findSession,
            StartSession startSession,
            TellPart tellPart,
            BringSession bringSession,
            RemoveSession removeSession) {
        this.json = json;
        this.listSessions = listSessions;
        this.findSession = findSession;
        this.startSession = startSession;
        this.tellPart = tellPart;
        this.bringSession = bringSession;
        this.removeSession = removeSession;
    }

    @Override
    public JsonNode list(Map<String, String> filter) {
        return json.tree(
                listSessions.run(
                        new ListSessions.Input(
                                LocalJson.fields(filter)
                                        .optionalText("project")
                                        .map(ProjectName::new),
                                LocalJson.paging(filter))));
    }

    @Override
    public JsonNode find(String session) {
        return json.tree(findSession.run(new SessionId(session)));
    }

    @Override
    public JsonNode start(JsonNode start) {
        var wish = json.read(start, StartSession.SessionStart.class);
        return json.tree(startSession.run(new StartSession.Input(wish, Actor.LOCAL)));
    }

    @Override
    public JsonNode tell(String session, JsonNode telling) {
        var told = json.read(telling, TellPart.PartTelling.class);
        return json.tree(
                tellPart.run(new TellPart.Input(new SessionId(session), told, Actor.LOCAL)));
    }

    @Override
    public JsonNode bring(JsonNode old) {
        var session = json.read(old, BringSession.OldSession.class);
        return json.tree(bringSession.run(new BringSession.Input(session, Actor.LOCAL)));
    }

    @Override
    public void remove(String session) {
        removeSession.run(new SessionId(session));
    }
}
