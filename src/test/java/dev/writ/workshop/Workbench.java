package dev.writ.workshop;

import dev.writ.evaluation.Grader;
import dev.writ.governance.CompleteInputs;
import dev.writ.jsonschema.NetworkntSchemas;
import dev.writ.kernel.Actor;
import dev.writ.kernel.Paging;
import dev.writ.kernel.Query;
import dev.writ.kernel.Table;
import dev.writ.library.AddTemplate;
import dev.writ.library.DeriveContract;
import dev.writ.library.PrepareText;
import dev.writ.library.ValidateTemplate;
import dev.writ.model.Model;
import dev.writ.prompt.PromptSamples;
import dev.writ.qute.QuteBodyReader;
import dev.writ.store.sqlite.SqliteTable;
import dev.writ.testing.HandClock;
import dev.writ.testing.Laptop;
import dev.writ.textdiff.UnifiedTextDiff;
import dev.writ.workshop.SaveDraft.DraftEdit;
import dev.writ.workshop.StartWorkshop.WorkshopRequest;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// All use cases of the workshop over a real store.
final class Workbench {

    static final Actor ADA = new Actor("ada");
    static final Actor BOB = new Actor("bob");

    /// A text of 100 characters and more that can be filled.
    static final String TEXT =
            "## TASK\n\nFix {issue.title} at its cause, at every place, and say in one sentence"
                    + " why the place was wrong before.\n";

    final HandClock clock;
    final Laptop laptop;
    final Table table;
    final Drafts drafts;
    final Shelf shelf;
    final Guide guide;
    final StartWorkshop startWorkshop;
    final Chat chat;
    final TestDraft testDraft;
    final CommitDraft commitDraft;
    final SaveDraft saveDraft;
    final Comments comments;
    final Texts texts;

    Workbench(Model model) {
        this(model, new HandClock());
    }

    private Workbench(Model model, HandClock clock) {
        this(model, clock, SqliteTable.inMemory(clock));
    }

    Workbench(Model model, HandClock clock, Table table) {
        this.clock = clock;
        this.table = table;
        this.laptop = new Laptop(table, clock);
        this.drafts = new Drafts(table, clock);
        this.shelf = new Shelf(table, Laptop.RESOURCES, Laptop.YAML);
        this.guide = new Guide(Laptop.RESOURCES, Laptop.YAML, shelf);
        this.saveDraft = new SaveDraft(drafts, clock);
        this.comments = new Comments(table, drafts, clock);
        this.texts = new Texts(table, drafts, new UnifiedTextDiff(), saveDraft);
        var bodyReader = new QuteBodyReader(laptop.templates);
        var deriveContract = new DeriveContract(bodyReader, laptop.templates);
        var validateTemplate =
                new ValidateTemplate(
                        Laptop.YAML,
                        laptop.personas,
                        laptop.templates,
                        bodyReader,
                        laptop.renderer);
        Grader nobody = (question, text) -> Optional.empty();
        var assistant = new Assistant(model, guide, Laptop.RESOURCES);
        this.startWorkshop = new StartWorkshop(table, shelf, assistant, clock);
        this.chat = new Chat(table, drafts, assistant, clock);
        this.commitDraft =
                new CommitDraft(
                        drafts,
                        new AddTemplate(
                                table,
                                new PrepareText(Laptop.YAML, deriveContract, validateTemplate),
                                clock),
                        clock);
        this.testDraft =
                new TestDraft(
                        table,
                        drafts,
                        new Topic(
                                new PromptSamples(
                                        table, new CompleteInputs(table, laptop.ruleSets))),
                        new Filled(
                                Laptop.YAML,
                                laptop.templates,
                                laptop.renderer,
                                bodyReader,
                                deriveContract,
                                validateTemplate),
                        new Expectations(Laptop.TOKENS, new NetworkntSchemas(), nobody),
                        model,
                        clock);
    }

    StartWorkshop.Output start(Actor actor, String text) {
        return startWorkshop.run(
                new StartWorkshop.Input(
                        new WorkshopRequest(
                                Optional.of(text),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()),
                        actor));
    }

    WorkshopId begun(String text) {
        return start(ADA, text).draft().id();
    }

    StartWorkshop.Output cloned(String template, Optional<String> name) {
        return new CloneTemplate(startWorkshop).run(new CloneTemplate.Input(template, name, ADA));
    }

    Shown save(WorkshopId id, String content, int revision, boolean automatic, Actor actor) {
        var edit =
                new DraftEdit(
                        Optional.of(content),
                        OptionalInt.of(revision),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(automatic));
        return saveDraft.run(new SaveDraft.Input(id, edit, actor));
    }

    Shown ready(WorkshopId id) {
        return new MarkReady(saveDraft).run(new MarkReady.Input(id, ADA));
    }

    Shown found(WorkshopId id, Actor actor) {
        return new FindDraft(drafts).run(new FindDraft.Input(id, actor));
    }

    List<Shown> listed(Actor actor) {
        return new ListDrafts(table)
                .run(new ListDrafts.Input(Optional.empty(), actor, Paging.first()))
                .items();
    }

    DraftTest test(WorkshopId id) {
        return test(id, "sample", "Handle this finding", false);
    }

    DraftTest test(WorkshopId id, String topic, String query, boolean keep) {
        return testDraft.run(
                new TestDraft.Input(
                        id,
                        new TestDraft.TestRequest(
                                query,
                                topic,
                                OptionalInt.empty(),
                                Optional.empty(),
                                OptionalInt.empty(),
                                Optional.empty(),
                                Optional.of(keep)),
                        ADA));
    }

    DraftTest rate(DraftTest test, int stars) {
        return new RateTest(table, drafts)
                .run(
                        new RateTest.Input(
                                test.draft(),
                                test.testId(),
                                new RateTest.TestRating(
                                        OptionalInt.of(stars), Optional.of("notes")),
                                ADA));
    }

    CommitDraft.Output commit(WorkshopId id, String name) {
        return commitDraft.run(
                new CommitDraft.Input(
                        id,
                        new CommitDraft.CommitRequest(
                                name,
                                "Fix it at its cause",
                                Optional.of("What it is for"),
                                Optional.empty(),
                                Optional.empty()),
                        ADA));
    }

    FindMetrics.Output metrics() {
        return new FindMetrics(table, clock).run(new FindMetrics.Input(7));
    }

    List<ChatMessage> messages(WorkshopId id) {
        return new ListMessages(table, drafts).run(new ListMessages.Input(id, ADA));
    }

    /// What lies of a draft and its seats.
    int rows(WorkshopId id) {
        int seats = table.query(Seat.newestOf(ADA)).items().size();
        return seats + table.query(Query.of(WorkshopDraft.partition(id), "")).items().size();
    }
}
