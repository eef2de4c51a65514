package dev.writ.change;

import dev.writ.kernel.Table;
import dev.writ.kernel.UseCase;
import jakarta.inject.Singleton;
import java.util.Optional;

/// One checked change, with its approval.
@Singleton
public class FindCheckedChange implements UseCase<CheckedChangeId, FindCheckedChange.Output> {

    public record Output(CheckedChange change, Optional<Approval> approval) {

        /// It passed, or it needs approval and has it.
        public boolean mayBeMerged() {
            return switch (change.decision()) {
                case PASSED -> true;
                case NEEDS_APPROVAL -> approval.isPresent();
                case BLOCKED -> false;
            };
        }
    }

    private final Table table;

    public FindCheckedChange(Table table) {
        this.table = table;
    }

    /// @throws dev.writ.kernel.Failed when there is no such checked change
    @Override
    public Output run(CheckedChangeId id) {
        return new Output(
                CheckedChange.TYPE.need(table, CheckedChange.key(id)).value(),
                Approval.TYPE.find(table, Approval.key(id)).map(found -> found.value()));
    }
}
