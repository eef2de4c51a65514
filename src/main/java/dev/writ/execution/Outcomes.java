package dev.writ.execution;

import dev.writ.audit.Event;
import dev.writ.kernel.Actor;
import dev.writ.kernel.Failed;
import dev.writ.kernel.Failure;
import dev.writ.kernel.Fields;
import dev.writ.prompt.Prompt;
import java.time.Duration;
import java.util.List;

/// Which stage may follow on which, and what the trail says of it.
final class Outcomes {

    /// A change that stays for so long counts as kept (ledger note 16).
    private static final Duration KEPT = Duration.ofDays(30);

    private Outcomes() {}

    /// @throws Failed when the stage cannot be reached from where the execution is
    static void check(Execution execution, Stage next) {
        if (execution.status() == Execution.Status.EXECUTING) {
            throw refused("The last attempt has not ended", "Report its end first");
        }
        boolean merged = execution.has(Stage.MERGED);
        boolean over = execution.has(Stage.REJECTED) || execution.has(Stage.REVERTED);
        switch (next) {
            case APPLIED, GATES_PASSED, RESCAN_CLOSED, MERGED -> {
                if (execution.status() == Execution.Status.FAILED) {
                    throw refused("The last attempt failed", "Report a further one that completed");
                }
                if (over) {
                    throw refused("The change was turned down or taken back", "Try it again");
                }
            }
            case REVERTED -> {
                if (execution.has(Stage.REJECTED)) {
                    throw refused("The change was turned down", "There is nothing to revert");
                }
            }
            case REJECTED -> {
                if (merged || over) {
                    throw refused(
                            "The change was merged or taken back before", "Report it reverted");
                }
            }
        }
    }

    /// @param execution before it reached the stages
    /// @param reached at least one, all at the same moment
    static Event event(Prompt prompt, Execution execution, List<Reached> reached, Actor actor) {
        var facts =
                Fields.builder()
                        .put("attempt", execution.attempt())
                        .put(
                                "stages",
                                reached.stream().map(Reached::stage).map(Fields::word).toList());
        for (Reached each : reached) {
            facts.put("rejection", each.rejection().map(Fields::word));
            if (each.stage() == Stage.REVERTED) {
                facts.put("kept", wasKept(execution, each));
                facts.put("rollback", !execution.rollbackExecuted());
            }
        }
        return new Event(
                Event.Kind.EXECUTION_OUTCOME,
                reached.getFirst().at(),
                actor,
                prompt.scan().value(),
                prompt.id().value(),
                facts.build());
    }

    /// Whether it had been part of the code for 30 days.
    private static boolean wasKept(Execution execution, Reached reverted) {
        return execution.outcomes().stream()
                .filter(each -> each.stage() == Stage.MERGED)
                .anyMatch(each -> !each.at().plus(KEPT).isAfter(reverted.at()));
    }

    private static Failed refused(String problem, String remedy) {
        return new Failed(new Failure.Conflict(Failure.Code.INVALID_STATE, problem, remedy));
    }
}
