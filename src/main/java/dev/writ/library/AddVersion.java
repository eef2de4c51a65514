package dev.writ.library;

import dev.writ.kernel.Action;
import dev.writ.kernel.Actor;
import dev.writ.kernel.Failed;
import dev.writ.kernel.Stored;
import dev.writ.kernel.UseCase;
import dev.writ.template.TemplateType;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// Adds a version to a template. The text of the latest version again is that version.
@Singleton
public class AddVersion implements UseCase<AddVersion.Input, Kept> {

    /// @param message why, up to 500 characters
    /// @param cases those of the latest version when left out
    /// @param expected the latest version as the caller knows it
    public record Input(
            TemplateId id,
            Wording wording,
            String message,
            Optional<String> cases,
            OptionalInt expected,
            Actor actor) {}

    private final Heads heads;
    private final PrepareText prepareText;
    private final Clock clock;

    public AddVersion(Heads heads, PrepareText prepareText, Clock clock) {
        this.heads = heads;
        this.prepareText = prepareText;
        this.clock = clock;
    }

    /// @throws Failed with all mistakes of the text; when another version is the latest by now
    @Override
    public Kept run(Input input) {
        String message = PrepareText.message(input.message());
        return heads.change(input.id(), head -> decided(head, input, message));
    }

    private Change<Kept> decided(Stored<Head> stored, Input input, String message) {
        Head head = stored.value();
        Version before = heads.version(head.id(), head.latest());
        var prepared =
                prepareText.run(
                        head.id().name(),
                        input.wording(),
                        Optional.of(prepareText.contract(head.id().name(), before.text())));
        var cases = input.cases().map(Cases::checked).or(before::cases);
        if (before.saysAs(prepared.text(), cases)) {
            return Change.none(new Kept(head, stored.version(), before, true));
        }
        check(head, input.expected(), prepared.contract().type());
        Version version =
                Version.of(
                        head.id(),
                        head.latest() + 1,
                        prepared.text(),
                        message,
                        new Stamp(input.actor(), clock.instant()),
                        cases);
        Head changed = head.withVersion(version, prepared.about());
        return new Change<>(
                actions(stored, changed, version),
                new Kept(changed, stored.version() + 1, version, false));
    }

    private static void check(Head head, OptionalInt expected, TemplateType type) {
        if (expected.orElse(head.latest()) != head.latest()) {
            throw new Failed(Head.overtaken(head.id()));
        }
        if (type != head.type()) {
            throw Failed.invalid(
                    "The type of " + head.id() + " cannot change",
                    "Add another template for another type");
        }
    }

    private static List<Action> actions(Stored<Head> before, Head after, Version version) {
        var actions = new ArrayList<Action>();
        actions.add(Head.TYPE.replace(before, after));
        actions.add(Version.TYPE.create(version));
        actions.add(Happened.made(version, Optional.empty()));
        if (!before.value().category().equals(after.category())) {
            var now = Entry.of(after);
            Entry.of(before.value()).stream()
                    .filter(old -> now.stream().noneMatch(old::standsWhere))
                    .forEach(old -> actions.add(old.remove()));
            now.forEach(each -> actions.add(Entry.TYPE.put(each)));
        }
        return actions;
    }
}
