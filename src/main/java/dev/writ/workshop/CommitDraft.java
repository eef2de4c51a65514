package dev.writ.workshop;

import dev.writ.audit.Event;
import dev.writ.kernel.Actor;
import dev.writ.kernel.Failed;
import dev.writ.kernel.Failure;
import dev.writ.kernel.UseCase;
import dev.writ.library.AddTemplate;
import dev.writ.library.Home;
import dev.writ.library.TemplateId;
import dev.writ.library.Wording;
import dev.writ.template.TemplateRef;
import dev.writ.workshop.WorkshopDraft.Status;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/// Puts a draft that is ready into the library, where it is validated before it is kept.
///
/// Killed between library and draft, it is simply done again: the library knows the same text under
/// the same name.
@Singleton
public class CommitDraft implements UseCase<CommitDraft.Input, CommitDraft.Output> {

    public record Input(WorkshopId id, CommitRequest request, Actor actor) {}

    /// What the template is called.
    ///
    /// @param name 3 to 50 of a-z, 0-9 and _
    /// @param title 5 to 100 characters
    /// @param description up to 500 characters
    /// @param home `global`, a project, or `project/feature`; `global` when left out
    /// @param persona who speaks it; for a content without a front matter
    public record CommitRequest(
            String name,
            String title,
            Optional<String> description,
            Optional<String> home,
            Optional<String> persona) {}

    /// @param template the version that it became
    public record Output(TemplateRef template, Shown draft) {}

    private final Drafts drafts;
    private final AddTemplate addTemplate;
    private final Clock clock;

    public CommitDraft(Drafts drafts, AddTemplate addTemplate, Clock clock) {
        this.drafts = drafts;
        this.addTemplate = addTemplate;
        this.clock = clock;
    }

    /// @throws Failed naming the field; when the draft is not ready; when the name is taken; with
    ///     all mistakes that the library finds
    @Override
    public Output run(Input input) {
        CommitRequest request = input.request();
        var home = request.home().map(Home::parse).orElse(Home.GLOBAL);
        var id = new TemplateId(home, Bounds.templateName(request.name()));
        Bounds.text("title", request.title(), 5, 100);
        Bounds.description(request.description().orElse(""));
        var opened = drafts.open(input.id(), input.actor(), Share.Right.OWN);
        if (opened.draft().committed().equals(Optional.of(id.at(1)))) {
            return new Output(id.at(1), Shown.of(opened));
        }
        WorkshopDraft draft = ready(opened.draft());
        TemplateRef ref = added(id, draft, request, input.actor());
        return new Output(ref, Shown.of(committed(input, draft, ref)));
    }

    private static WorkshopDraft ready(WorkshopDraft draft) {
        Drafts.needOpen(draft);
        Bounds.text("content", draft.sheet().content(), Bounds.MIN_COMMITTED, Bounds.MAX_CONTENT);
        if (draft.status() != Status.READY) {
            throw new Failed(
                    new Failure.Conflict(
                            Failure.Code.INVALID_STATE,
                            "Draft " + draft.id() + " is not ready",
                            "Test it and mark it as ready first"));
        }
        return draft;
    }

    private TemplateRef added(
            TemplateId id, WorkshopDraft draft, CommitRequest request, Actor actor) {
        String description = request.description().orElse("");
        var wording =
                new Wording(
                        Heading.of(draft.sheet().content(), request.title(), description),
                        Optional.empty(),
                        Optional.of(request.title()),
                        Optional.empty(),
                        Optional.of(description),
                        request.persona(),
                        Map.of());
        var kept =
                addTemplate.run(
                        new AddTemplate.Input(
                                id,
                                wording,
                                message(draft),
                                Optional.empty(),
                                Optional.empty(),
                                actor));
        if (!kept.version().message().equals(message(draft))) {
            throw new Failed(
                    new Failure.Conflict(
                            Failure.Code.NAME_TAKEN,
                            "There is a template " + id + " already, with this very text",
                            "Choose another name or home"));
        }
        return kept.version().ref();
    }

    private static String message(WorkshopDraft draft) {
        return "Workshop " + draft.id();
    }

    /// Whoever wrote the draft meanwhile did not write what was committed.
    private Drafts.Opened committed(Input input, WorkshopDraft added, TemplateRef ref) {
        return drafts.change(
                input.id(),
                input.actor(),
                Share.Right.OWN,
                draft -> {
                    if (draft.sheet().revision() != added.sheet().revision()) {
                        throw new StaleDraft(
                                draft,
                                new StaleDraft.Text(
                                        added.sheet().revision(), added.sheet().content()));
                    }
                    var done = draft.committedAs(ref);
                    var event =
                            Happened.event(
                                    Event.Kind.WORKSHOP_COMMITTED,
                                    done,
                                    input.actor(),
                                    clock.instant());
                    return Optional.of(Change.to(done, event).counting(WorkshopDay.COMMITTED, 1));
                });
    }
}
