package dev.writ.orchestration;

import dev.writ.kernel.Action;
import dev.writ.kernel.Condition;
import dev.writ.kernel.Failed;
import dev.writ.kernel.Failure;
import dev.writ.kernel.Table;
import dev.writ.kernel.UseCase;
import jakarta.inject.Singleton;

/// Takes back a session that was brought along from elsewhere. One that was started here stays. A
/// session that is not there is removed already.
@Singleton
public class RemoveSession implements UseCase<SessionId, SessionId> {

    private final Table table;

    public RemoveSession(Table table) {
        this.table = table;
    }

    /// @throws Failed when it was started here
    @Override
    public SessionId run(SessionId id) {
        Session.TYPE
                .find(table, Session.key(id))
                .ifPresent(
                        stored -> {
                            check(stored.value());
                            table.write(new Action.Delete(Session.key(id), new Condition.None()));
                        });
        return id;
    }

    private static void check(Session session) {
        if (!session.templates().isEmpty()) {
            throw new Failed(
                    new Failure.Conflict(
                            Failure.Code.INVALID_STATE,
                            "Session " + session.id() + " was started here",
                            "Only one that was brought along can be taken back"));
        }
    }
}
