package dev.writ.orchestration;

import dev.writ.kernel.Listed;
import dev.writ.kernel.Paging;
import dev.writ.kernel.Table;
import dev.writ.kernel.UseCase;
import dev.writ.project.AcrossProjects;
import dev.writ.project.ProjectName;
import jakarta.inject.Singleton;
import java.util.Optional;

/// The sessions of a project, the newest first, or of all projects one after the other.
@Singleton
public class ListSessions implements UseCase<ListSessions.Input, Listed<Session>> {

    /// @param project empty for all
    public record Input(Optional<ProjectName> project, Paging paging) {}

    private static final AcrossProjects SESSIONS = new AcrossProjects("sessions", Session::in);

    private final Table table;

    public ListSessions(Table table) {
        this.table = table;
    }

    @Override
    public Listed<Session> run(Input input) {
        return SESSIONS.list(table, input.project(), any -> true, input.paging())
                .map(Session.TYPE::value);
    }
}
