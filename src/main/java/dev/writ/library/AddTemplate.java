package dev.writ.library;

import dev.writ.kernel.Action;
import dev.writ.kernel.Actor;
import dev.writ.kernel.Failed;
import dev.writ.kernel.Failure;
import dev.writ.kernel.Stored;
import dev.writ.kernel.Table;
import dev.writ.kernel.UseCase;
import dev.writ.project.Project;
import dev.writ.template.TemplateRef;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Puts a template into the library, in version 1. The same again is the same.
@Singleton
public class AddTemplate implements UseCase<AddTemplate.Input, Kept> {

    /// @param message why, up to 500 characters
    /// @param cases what it is evaluated with, as YAML of up to 65,536 characters
    /// @param origin the version that it is a fork of
    public record Input(
            TemplateId id,
            Wording wording,
            String message,
            Optional<String> cases,
            Optional<TemplateRef> origin,
            Actor actor) {}

    private final Table table;
    private final PrepareText prepareText;
    private final Clock clock;

    public AddTemplate(Table table, PrepareText prepareText, Clock clock) {
        this.table = table;
        this.prepareText = prepareText;
        this.clock = clock;
    }

    /// @throws Failed with all mistakes of the text, or when the name is taken at that home
    @Override
    public Kept run(Input input) {
        var prepared = prepareText.run(input.id().name(), input.wording(), Optional.empty());
        var made = new Stamp(input.actor(), clock.instant());
        Version version =
                Version.of(
                        input.id(),
                        1,
                        prepared.text(),
                        PrepareText.message(input.message()),
                        made,
                        input.cases().map(Cases::checked));
        Head head = head(version, prepared, input.origin());
        if (table.write(actions(head, version)).done()) {
            return new Kept(head, 1, version, false);
        }
        return found(version);
    }

    private static Head head(
            Version version, PrepareText.Prepared prepared, Optional<TemplateRef> origin) {
        About about = prepared.about();
        return new Head(
                version.id(),
                prepared.contract().type(),
                about.title(),
                about.category(),
                about.description(),
                1,
                version.sha256(),
                Map.of(),
                0,
                Stars.NONE,
                origin,
                version.made(),
                version.made(),
                Optional.empty());
    }

    private static List<Action> actions(Head head, Version version) {
        var actions = new ArrayList<Action>();
        actions.add(Head.TYPE.create(head));
        actions.add(Version.TYPE.create(version));
        Entry.of(head).forEach(entry -> actions.add(Entry.TYPE.put(entry)));
        actions.add(Happened.made(version, head.forkedFrom()));
        head.id()
                .home()
                .project()
                .ifPresent(each -> actions.add(Project.TYPE.put(new Project(each))));
        return actions;
    }

    private Kept found(Version wanted) {
        Stored<Head> head =
                Head.TYPE
                        .find(table, Head.key(wanted.id()))
                        .orElseThrow(() -> new Failed(Head.overtaken(wanted.id())));
        Version first = Version.TYPE.need(table, Version.key(wanted.id(), 1)).value();
        if (head.value().hasRetired() || !first.saysAs(wanted.text(), wanted.cases())) {
            throw new Failed(
                    new Failure.Conflict(
                            Failure.Code.NAME_TAKEN,
                            "There is a template " + wanted.id() + " already",
                            "Update it, or choose another name or home"));
        }
        return new Kept(head.value(), head.version(), first, true);
    }
}
