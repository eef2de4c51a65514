package dev.writ.workshop;

import dev.writ.audit.Event;
import dev.writ.kernel.Action;
import dev.writ.kernel.Actor;
import dev.writ.kernel.Failed;
import dev.writ.kernel.Failure;
import dev.writ.kernel.Hash;
import dev.writ.kernel.Table;
import dev.writ.kernel.TryAgain;
import dev.writ.kernel.UseCase;
import dev.writ.model.Message;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Begins a workshop: a draft and its conversation, with the assistant's first message.
@Singleton
public class StartWorkshop implements UseCase<StartWorkshop.Input, StartWorkshop.Output> {

    private static final int ID_LENGTH = 20;

    /// Workshops that one person begins in the same millisecond.
    private static final int TRIES = 10;

    public record Input(WorkshopRequest request, Actor actor) {}

    /// What it begins with, all or nothing of it.
    ///
    /// @param text to begin with, up to 65,536 characters
    /// @param parent a template to begin as: of the library `home/name`, or one that ships
    /// @param name a working name of 3 to 100 characters; a clone is `Modified {title}` without one
    /// @param requirements what the template is for, up to 5,000 characters; the first message
    public record WorkshopRequest(
            Optional<String> text,
            Optional<String> parent,
            Optional<String> name,
            Optional<String> requirements) {}

    /// @param message the assistant's first one
    public record Output(Shown draft, ChatMessage message) {}

    private final Table table;
    private final Shelf shelf;
    private final Assistant assistant;
    private final Clock clock;

    public StartWorkshop(Table table, Shelf shelf, Assistant assistant, Clock clock) {
        this.table = table;
        this.shelf = shelf;
        this.assistant = assistant;
        this.clock = clock;
    }

    /// @throws Failed naming the field, or when there is no such parent
    @Override
    public Output run(Input input) {
        WorkshopRequest request = input.request();
        Optional<Shelf.Ready> parent = request.parent().map(shelf::need);
        Optional<String> text =
                request.text().map(given -> Bounds.text("text", given, 0, Bounds.MAX_CONTENT));
        Optional<String> name =
                request.name()
                        .or(() -> parent.map(ready -> "Modified " + ready.title()))
                        .map(Bounds::name);
        Optional<String> wanted =
                request.requirements()
                        .filter(given -> !given.isBlank())
                        .map(
                                given ->
                                        Bounds.text(
                                                "requirements", given, 0, Bounds.MAX_REQUIREMENTS));
        String content = text.or(() -> parent.map(Shelf.Ready::text)).orElse("");
        for (int n = 0; n < TRIES; n++) {
            var sheet = Sheet.of(name, content.replace("\r\n", "\n"), input.actor());
            var begun = begun(input.actor(), sheet, parent.map(Shelf.Ready::name), n);
            Optional<Output> output = written(begun, wanted);
            if (output.isPresent()) {
                return output.get();
            }
        }
        throw new TryAgain(
                new Failure.Conflict(
                        Failure.Code.CONFLICT,
                        "Many workshops begin at the same moment",
                        "Try again"));
    }

    private WorkshopDraft begun(Actor actor, Sheet sheet, Optional<String> parent, int n) {
        Instant now = clock.instant();
        var parts = List.of(actor.name(), now.toString(), String.valueOf(n));
        var id = new WorkshopId("wd-" + Hash.id(ID_LENGTH, parts));
        return WorkshopDraft.of(id, actor, sheet, parent, now);
    }

    private Optional<Output> written(WorkshopDraft begun, Optional<String> wanted) {
        Instant now = begun.createdAt();
        var messages = new ArrayList<ChatMessage>();
        wanted.ifPresent(
                text ->
                        messages.add(
                                new ChatMessage(
                                        begun.id(),
                                        1,
                                        Message.Role.USER,
                                        begun.owner().name(),
                                        text,
                                        true,
                                        now)));
        var first = assistant.open(begun, messages.stream().map(ChatMessage::said).toList());
        var message =
                new ChatMessage(
                        begun.id(),
                        messages.size() + 1,
                        Message.Role.ASSISTANT,
                        first.by(),
                        first.text(),
                        first.whole(),
                        clock.instant());
        messages.add(message);
        var draft = begun.with(new Progress(messages.size(), 0, 0, 1, 0));
        boolean done = table.write(actions(draft, messages)).done();
        return done
                ? Optional.of(new Output(Shown.of(draft, Share.Right.OWN), message))
                : Optional.empty();
    }

    private static List<Action> actions(WorkshopDraft draft, List<ChatMessage> messages) {
        Instant now = draft.createdAt();
        var actions = new ArrayList<Action>();
        actions.add(WorkshopDraft.TYPE.create(draft));
        actions.add(Seat.TYPE.create(new Seat(draft.owner(), draft.id(), Share.Right.OWN, now)));
        messages.forEach(each -> actions.add(ChatMessage.TYPE.create(each)));
        actions.addAll(DraftText.of(draft, now).keep().toList());
        actions.add(WorkshopDay.count(now, Map.of(WorkshopDay.STARTED, 1L)));
        draft.parent().ifPresent(name -> actions.add(Clones.count(name)));
        actions.add(Happened.event(Event.Kind.WORKSHOP_STARTED, draft, draft.owner(), now));
        return actions;
    }
}
