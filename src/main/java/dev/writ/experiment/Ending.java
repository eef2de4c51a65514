package dev.writ.experiment;

import dev.writ.audit.Event;
import dev.writ.kernel.Action;
import dev.writ.kernel.Actor;
import dev.writ.kernel.Condition;
import dev.writ.kernel.Failure;
import dev.writ.kernel.Fields;
import dev.writ.kernel.Stored;
import dev.writ.kernel.Table;
import dev.writ.kernel.TryAgain;
import java.time.Instant;
import java.util.ArrayList;

/// Writes that an experiment has ended: nothing is assigned any more, and the trail says why.
final class Ending {

    private Ending() {}

    static void write(
            Table table, Stored<Experiment> stored, Experiment ended, Actor actor, Instant now) {
        var actions = new ArrayList<Action>();
        actions.add(Experiment.TYPE.replace(stored, ended));
        actions.add(Event.TYPE.create(event(ended, actor, now)));
        if (stored.value().status() == Experiment.Status.RUNNING) {
            actions.add(new Action.Delete(Running.key(ended.template()), new Condition.None()));
        }
        if (!table.write(actions).done()) {
            throw new TryAgain(
                    new Failure.Conflict(
                            Failure.Code.CONFLICT,
                            "Experiment " + ended.id() + " was changed at the same moment",
                            "Read it again"));
        }
    }

    /// Where what happens to it is told: the project of its template, or `global`.
    static String trail(Experiment experiment) {
        String template = experiment.template();
        int slash = template.indexOf('/');
        return slash < 0 ? "global" : template.substring(0, slash).replace('~', '/');
    }

    private static Event event(Experiment ended, Actor actor, Instant now) {
        return new Event(
                Event.Kind.EXPERIMENT_ENDED,
                now,
                actor,
                trail(ended),
                ended.id().value(),
                Fields.builder()
                        .put("status", ended.status())
                        .put("conclusion", ended.conclusion().map(each -> Fields.word(each.kind())))
                        .put("variant", ended.conclusion().flatMap(Conclusion::variant))
                        .build());
    }
}
