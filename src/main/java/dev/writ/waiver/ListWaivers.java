package dev.writ.waiver;

import dev.writ.kernel.Item;
import dev.writ.kernel.Listed;
import dev.writ.kernel.Paging;
import dev.writ.kernel.Table;
import dev.writ.kernel.UseCase;
import dev.writ.project.AcrossProjects;
import dev.writ.project.ProjectName;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;

/// The waivers of a project, or of all projects one after the other: those with an owner, the
/// first to expire in front, then proposed ones, then revoked ones.
@Singleton
public class ListWaivers implements UseCase<ListWaivers.Input, Listed<Standing>> {

    /// @param project empty for all
    /// @param state empty for all
    public record Input(
            Optional<ProjectName> project, Optional<Waiver.State> state, Paging paging) {}

    private static final AcrossProjects WAIVERS = new AcrossProjects("waivers", Waiver::in);

    private final Table table;
    private final Clock clock;

    public ListWaivers(Table table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    @Override
    public Listed<Standing> run(Input input) {
        return WAIVERS.list(
                        table,
                        input.project(),
                        item -> input.state().map(standing(item).state()::equals).orElse(true),
                        input.paging())
                .map(this::standing);
    }

    private Standing standing(Item item) {
        return Standing.of(Waiver.TYPE.value(item), item.version(), clock);
    }
}
