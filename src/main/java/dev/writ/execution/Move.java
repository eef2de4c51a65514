package dev.writ.execution;

import dev.writ.audit.Event;
import dev.writ.change.FindCheckedChange;
import dev.writ.governance.Verdict;
import dev.writ.kernel.Actor;
import dev.writ.kernel.Failed;
import dev.writ.kernel.Failure;
import dev.writ.kernel.Fields;
import dev.writ.kernel.FieldsBuilder;
import dev.writ.prompt.Prompt;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a report does to a prompt.
///
/// @param starts an attempt begins
/// @param ends an attempt ends; both when nobody told of its beginning
/// @param again an earlier attempt had failed
record Move(boolean starts, boolean ends, boolean again) {

    /// @throws Failed when the prompt's status does not allow it
    static Move of(Prompt prompt, Execution.Status reported) {
        boolean ends = reported != Execution.Status.EXECUTING;
        return switch (prompt.status()) {
            case PENDING -> new Move(true, ends, false);
            case FAILED -> new Move(true, ends, true);
            case EXECUTING -> {
                if (!ends) {
                    throw refused(prompt, "Wait for its end, or report that it failed");
                }
                yield new Move(false, true, false);
            }
            case COMPLETED -> throw refused(prompt, "A completed prompt takes no further attempt");
        };
    }

    private static Failed refused(Prompt prompt, String remedy) {
        return new Failed(
                new Failure.Conflict(
                        Failure.Code.INVALID_STATE,
                        "Prompt " + prompt.id() + " is " + Fields.word(prompt.status()),
                        remedy));
    }

    /// What the trail of the prompt's scan says of it.
    ///
    /// @param change when the end is of a checked change
    List<Event> events(
            Prompt prompt,
            Execution execution,
            Optional<FindCheckedChange.Output> change,
            Actor actor,
            Instant now) {
        var events = new ArrayList<Event>();
        if (starts) {
            var facts = facts(execution).put("again", again).build();
            events.add(event(Event.Kind.EXECUTION_STARTED, prompt, actor, now, facts));
        }
        if (ends) {
            var facts = ended(execution, judged(prompt, execution, change));
            events.add(event(Event.Kind.EXECUTION_ENDED, prompt, actor, now, facts));
        }
        return events;
    }

    /// Rules of the prompt whose side on the change was judged.
    private record Judged(long rules, long kept) {}

    private static Judged judged(
            Prompt prompt, Execution execution, Optional<FindCheckedChange.Output> change) {
        return change.map(it -> it.change().rules())
                .map(
                        rules ->
                                new Judged(
                                        rules.kept().size() + (long) rules.broken().size(),
                                        rules.kept().size()))
                .orElseGet(() -> judged(prompt, execution));
    }

    private static Judged judged(Prompt prompt, Execution execution) {
        List<String> rules = prompt.embedded().rules();
        long judged = execution.validation().isPresent() ? rules.size() : 0;
        long broken =
                execution.validation().stream()
                        .flatMap(verdict -> verdict.violations().stream())
                        .filter(each -> each.severity() != Verdict.Severity.ADVISE)
                        .map(Verdict.Violation::rule)
                        .filter(rules::contains)
                        .distinct()
                        .count();
        return new Judged(judged, judged - broken);
    }

    private static Fields ended(Execution execution, Judged judged) {
        return facts(execution)
                .put("success", execution.status() == Execution.Status.COMPLETED)
                .put("files", execution.filesChanged().size())
                .put("rollback", execution.rollbackExecuted())
                .put("rulesJudged", judged.rules())
                .put("rulesKept", judged.kept())
                .build();
    }

    private static FieldsBuilder facts(Execution execution) {
        return Fields.builder().put("attempt", execution.attempt()).put("agent", execution.agent());
    }

    private static Event event(
            Event.Kind kind, Prompt prompt, Actor actor, Instant now, Fields facts) {
        return new Event(kind, now, actor, prompt.scan().value(), prompt.id().value(), facts);
    }
}
