package dev.writ.workshop;

import dev.writ.evaluation.Judged;
import dev.writ.evaluation.Sample;
import dev.writ.finding.Clip;
import dev.writ.kernel.Action;
import dev.writ.kernel.Actor;
import dev.writ.kernel.Condition;
import dev.writ.kernel.Hash;
import dev.writ.kernel.Table;
import dev.writ.kernel.UseCase;
import dev.writ.model.Conversation;
import dev.writ.model.Listener;
import dev.writ.model.Message;
import dev.writ.model.Model;
import dev.writ.workshop.WorkshopDraft.Status;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// Tries a draft on a topic: fills it, holds it against what is expected of a prompt, and asks the
/// model where there is one. Without a model the prompt itself is the response.
///
/// The first test of a draft takes it from `draft` to `testing`; the last 20 are kept.
@Singleton
public class TestDraft implements UseCase<TestDraft.Input, DraftTest> {

    private static final int ID_LENGTH = 20;
    private static final int DEFAULT_LIMIT = 50;

    public record Input(WorkshopId id, TestRequest request, Actor actor) {}

    /// How a draft is to be tried.
    ///
    /// @param query what the prompt is used for, 10 to 1,000 characters
    /// @param topic the id of a scan, or `sample`
    /// @param limit items, 5 to 200; 50 when left out
    /// @param model instead of the one that is configured
    /// @param rating 1 to 5
    /// @param notes up to 500 characters
    /// @param keepResponse store the whole response, not its first 500 characters alone
    public record TestRequest(
            String query,
            String topic,
            OptionalInt limit,
            Optional<String> model,
            OptionalInt rating,
            Optional<String> notes,
            Optional<Boolean> keepResponse) {}

    private final Table table;
    private final Drafts drafts;
    private final Topic topic;
    private final Filled filled;
    private final Expectations expectations;
    private final Model model;
    private final Clock clock;

    public TestDraft(
            Table table,
            Drafts drafts,
            Topic topic,
            Filled filled,
            Expectations expectations,
            Model model,
            Clock clock) {
        this.table = table;
        this.drafts = drafts;
        this.topic = topic;
        this.filled = filled;
        this.expectations = expectations;
        this.model = model;
        this.clock = clock;
    }

    /// @throws Failed naming the field; when the draft has under 100 characters or cannot be
    // filled;
    ///     when there is no such topic; when the model fails; when somebody tests too much
    @Override
    public DraftTest run(Input input) {
        TestRequest request = checked(input.request());
        WorkshopDraft draft =
                Drafts.needOpen(drafts.open(input.id(), input.actor(), Share.Right.EDIT).draft());
        Bounds.text("content", draft.sheet().content(), Bounds.MIN_COMMITTED, Bounds.MAX_CONTENT);
        Allowance.take(table, input.actor(), Allowance.Kind.TEST, clock.instant());
        long begun = clock.millis();
        int limit = request.limit().orElse(DEFAULT_LIMIT);
        List<Sample> items = topic.items(request.topic(), limit);
        Filled.Readable readable = filled.read(draft.sheet().content());
        List<Judged> prompts =
                items.stream()
                        .map(item -> new Judged(filled.fill(readable, item), item.inputs()))
                        .toList();
        List<Expectation> judged = expectations.of(readable, prompts);
        Response response = response(prompts.getFirst().text(), request);
        return kept(input, request, draft, judged, items.size(), response, begun);
    }

    private static TestRequest checked(TestRequest request) {
        Bounds.text("query", request.query(), 10, 1_000);
        request.limit().ifPresent(limit -> Bounds.number("limit", limit, 5, 200));
        request.rating().ifPresent(stars -> Bounds.number("rating", stars, 1, 5));
        request.notes().ifPresent(notes -> Bounds.text("notes", notes, 0, Bounds.MAX_NOTES));
        request.model().ifPresent(name -> Bounds.text("model", name, 1, 200));
        return request;
    }

    /// @param model who answered; empty without one
    private record Response(String text, Optional<String> model, long tokens) {}

    private Response response(String prompt, TestRequest request) {
        if (model.name().isEmpty()) {
            return new Response(prompt, Optional.empty(), expectations.tokens(prompt));
        }
        var conversation =
                new Conversation(
                        List.of(Message.system(prompt), Message.user(request.query())),
                        request.model());
        var answer = model.complete(conversation, Listener.SILENT);
        var usage = answer.usage();
        return new Response(
                answer.text(), Optional.of(usage.model()), usage.tokensIn() + usage.tokensOut());
    }

    private DraftTest kept(
            Input input,
            TestRequest request,
            WorkshopDraft tried,
            List<Expectation> judged,
            int items,
            Response response,
            long begun) {
        var written = new ArrayList<DraftTest>();
        drafts.change(
                input.id(),
                input.actor(),
                Share.Right.EDIT,
                draft -> {
                    int number = draft.progress().tests() + 1;
                    var id = List.of(draft.id().value(), String.valueOf(number));
                    var test =
                            new DraftTest(
                                    new TestId("wt-" + Hash.id(ID_LENGTH, id)),
                                    draft.id(),
                                    number,
                                    tried.sheet().revision(),
                                    input.actor(),
                                    request.query(),
                                    request.topic(),
                                    response.model(),
                                    Clip.to(DraftTest.PREVIEW, response.text()),
                                    response.text().length(),
                                    request.keepResponse()
                                            .filter(keep -> keep)
                                            .map(keep -> response.text()),
                                    tools(judged, response),
                                    judged,
                                    items,
                                    clock.millis() - begun,
                                    response.tokens(),
                                    clock.instant(),
                                    request.rating(),
                                    request.notes().orElse(""));
                    written.add(test);
                    return Optional.of(change(draft, test));
                });
        return written.getLast();
    }

    private static List<String> tools(List<Expectation> judged, Response response) {
        var tools = new ArrayList<String>();
        tools.add("render");
        judged.stream().map(Expectation::kind).distinct().forEach(tools::add);
        response.model().ifPresent(tools::add);
        return tools;
    }

    private static Change change(WorkshopDraft draft, DraftTest test) {
        Status status = draft.status() == Status.DRAFT ? Status.TESTING : draft.status();
        var tested = draft.with(draft.progress().oneTest()).with(status);
        var actions = new ArrayList<Action>();
        actions.add(DraftTest.TYPE.create(test));
        int gone = test.number() - DraftTest.KEPT;
        if (gone > 0) {
            actions.add(new Action.Delete(DraftTest.key(draft.id(), gone), new Condition.None()));
        }
        actions.add(Happened.tested(test));
        var counts =
                Map.of(
                        WorkshopDay.TESTS,
                        1L,
                        WorkshopDay.RATINGS,
                        test.rating().isPresent() ? 1L : 0L,
                        WorkshopDay.STARS,
                        (long) test.rating().orElse(0));
        return new Change(tested, actions, counts);
    }
}
