package dev.writ.library;

import dev.writ.kernel.Action;
import dev.writ.kernel.Actor;
import dev.writ.kernel.Stored;
import dev.writ.kernel.UseCase;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;

/// Takes a template out of lists and resolutions. What was made with it can still be read and
/// replayed; nothing of it is removed.
@Singleton
public class RetireTemplate implements UseCase<RetireTemplate.Input, Head> {

    public record Input(TemplateId id, Actor actor) {}

    private final Heads heads;
    private final Clock clock;

    public RetireTemplate(Heads heads, Clock clock) {
        this.heads = heads;
        this.clock = clock;
    }

    @Override
    public Head run(Input input) {
        Head head = heads.need(input.id()).value();
        return head.hasRetired() ? head : heads.change(input.id(), each -> decided(each, input));
    }

    private Change<Head> decided(Stored<Head> stored, Input input) {
        var stamp = new Stamp(input.actor(), clock.instant());
        Head retired = stored.value().retired(stamp);
        var actions = new ArrayList<Action>();
        actions.add(Head.TYPE.replace(stored, retired));
        Entry.of(stored.value()).forEach(entry -> actions.add(entry.remove()));
        actions.add(Happened.retired(retired, stamp));
        return new Change<>(actions, retired);
    }
}
